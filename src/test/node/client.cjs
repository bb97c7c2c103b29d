// SPDX-License-Identifier: MIT
// Trades with a gateway through somebody else's client and prints what that client understood, as one JSON document.
// Called with the folder of the client's package, a port, and whether completed orders are asked for.
"use strict";

const [home, port, completed] = process.argv.slice(2);
const { IBApi, EventName } = require(home);

const seen = { errors: [], rows: {} };
const ib = new IBApi({ port: Number(port), host: "127.0.0.1" });
const waiting = [];

// Every event but the raw bytes, in the order in which it came.
ib.on(EventName.all, (name, args) => {
    if (["sent", "received", "server", "result", "connected", "disconnected"].includes(name)) {
        return;
    }
    const plain = args.map((one) => (one instanceof Error ? one.message : one));
    (seen.rows[name] ??= []).push(plain);
    if (name === "error") {
        seen.errors.push(plain);
    }
    for (let at = waiting.length - 1; at >= 0; at--) {
        if (waiting[at].name === name && waiting[at].fits(plain)) {
            waiting.splice(at, 1)[0].resolve(plain);
        }
    }
});

function until(name, fits = () => true, millis = 10000) {
    return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("no " + name + " within " + millis + " ms")), millis);
        waiting.push({
            name,
            fits,
            resolve: (value) => {
                clearTimeout(late);
                resolve(value);
            },
        });
    });
}

async function asked(end, ask, fits) {
    const answer = until(end, fits);
    ask();
    return answer;
}

const CSPX = { symbol: "CSPX", secType: "STK", exchange: "SMART", primaryExch: "LSEETF", currency: "USD" };
const POUND = { symbol: "GBP", secType: "CASH", exchange: "IDEALPRO", currency: "USD" };

function limit(action, quantity, price, ref) {
    return {
        action,
        totalQuantity: quantity,
        orderType: "LMT",
        lmtPrice: price,
        tif: "DAY",
        account: "DU1000SIM",
        orderRef: ref,
        transmit: true,
    };
}

async function trade() {
    const ready = Promise.all([until(EventName.nextValidId), until(EventName.managedAccounts)]);
    ib.connect(7);
    const [[first]] = await ready;
    seen.version = ib.serverVersion;
    await asked(EventName.currentTime, () => ib.reqCurrentTime());
    await asked(EventName.accountSummaryEnd, () => ib.reqAccountSummary(11, "All", "NetLiquidation,TotalCashValue"));
    await asked(EventName.positionEnd, () => ib.reqPositions());
    await asked(EventName.accountDownloadEnd, () => ib.reqAccountUpdates(true, "DU1000SIM"));
    await asked(EventName.pnl, () => ib.reqPnL(12, "DU1000SIM", ""));
    await asked(EventName.contractDetailsEnd, () => ib.reqContractDetails(13, CSPX), (one) => one[0] === 13);
    await asked(EventName.contractDetailsEnd, () => ib.reqContractDetails(14, POUND), (one) => one[0] === 14);
    await asked(EventName.symbolSamples, () => ib.reqMatchingSymbols(15, "CSP"));
    await asked(EventName.marketRule, () => ib.reqMarketRule(9002));
    await asked(
        EventName.historicalData,
        () => ib.reqHistoricalData(16, CSPX, "", "1 M", "1 day", "TRADES", 1, 1, false),
        (one) => String(one[1]).startsWith("finished"),
    );
    await asked(EventName.headTimestamp, () => ib.reqHeadTimestamp(17, CSPX, "TRADES", true, 1));
    await asked(EventName.tickSnapshotEnd, () => ib.reqMktData(18, CSPX, "", true, false));

    const filled = until(EventName.orderStatus, (one) => one[0] === first && one[1] === "Filled");
    let costs = 0;
    const charged = until(EventName.commissionReport, () => ++costs === 2);
    ib.placeOrder(first, CSPX, limit("BUY", 10, 580.2, "T-1"));
    await filled;
    await charged;

    await asked(
        EventName.error,
        () => ib.placeOrder(first + 1, CSPX, limit("BUY", 10, 580.205, "T-2")),
        (one) => one[1] === 110,
    );

    const working = until(EventName.orderStatus, (one) => one[0] === first + 2 && one[1] === "Submitted");
    ib.placeOrder(first + 2, CSPX, limit("BUY", 10, 500, "T-3"));
    await working;
    await asked(EventName.openOrderEnd, () => ib.reqAllOpenOrders());
    await asked(
        EventName.error,
        () => ib.cancelOrder(first + 2),
        (one) => one[1] === 202,
    );
    await asked(EventName.execDetailsEnd, () => ib.reqExecutions(19, {}));
    if (completed === "completed") {
        await asked(EventName.completedOrdersEnd, () => ib.reqCompletedOrders(false));
    }
    await asked(
        EventName.error,
        () => ib.cancelOrder(first + 90),
        (one) => one[1] === 10147,
    );
}

trade()
    .catch((failed) => seen.errors.push([failed.message, 0, 0]))
    .then(() => {
        console.log(JSON.stringify(seen));
        ib.disconnect();
        process.exit(0);
    });
