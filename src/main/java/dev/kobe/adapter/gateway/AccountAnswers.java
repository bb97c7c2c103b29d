// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.Scenario.Question;
import dev.kobe.adapter.gateway.SimulatedAccount.Position;
import dev.kobe.adapter.tws.AccountMessage.AccountTime;
import dev.kobe.adapter.tws.AccountMessage.DownloadEnd;
import dev.kobe.adapter.tws.AccountMessage.MultiEnd;
import dev.kobe.adapter.tws.AccountMessage.MultiRow;
import dev.kobe.adapter.tws.AccountMessage.Pnl;
import dev.kobe.adapter.tws.AccountMessage.PortfolioRow;
import dev.kobe.adapter.tws.AccountMessage.PositionEnd;
import dev.kobe.adapter.tws.AccountMessage.PositionRow;
import dev.kobe.adapter.tws.AccountMessage.SummaryEnd;
import dev.kobe.adapter.tws.AccountMessage.SummaryRow;
import dev.kobe.adapter.tws.AccountMessage.ValueRow;
import dev.kobe.adapter.tws.AccountRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says what the account holds and is worth, and says it again to those who follow it when something has moved.
final class AccountAnswers {
    private static final int MOST_SUMMARIES = 2;

    private enum Kind {
        POSITIONS,
        UPDATES,
        SUMMARY,
        MULTI,
        PNL
    }

    /// A client that follows something; requests without a number have 0.
    private record Following(Client client, Kind kind, int reqId, String tags) {}

    private final Gateway gateway;
    private final List<Following> followed = new ArrayList<>();

    AccountAnswers(Gateway gateway) {
        this.gateway = gateway;
    }

    void answer(Client client, AccountRequest request) {
        switch (request) {
            case AccountRequest.ReqPositions ask -> positions(client);
            case AccountRequest.CancelPositions end -> leave(client, Kind.POSITIONS, 0);
            case AccountRequest.ReqAccountSummary ask -> summary(client, ask);
            case AccountRequest.CancelAccountSummary end -> leave(client, Kind.SUMMARY, end.reqId());
            case AccountRequest.ReqAccountUpdates ask -> updates(client, ask);
            case AccountRequest.ReqAccountUpdatesMulti ask -> multi(client, ask);
            case AccountRequest.CancelAccountUpdatesMulti end -> leave(client, Kind.MULTI, end.reqId());
            case AccountRequest.ReqPnl ask -> {
                if (isOurs(client, ask.reqId(), ask.account())) {
                    follow(client, Kind.PNL, ask.reqId(), "");
                    client.send(pnl(ask.reqId()));
                }
            }
            case AccountRequest.CancelPnl end -> leave(client, Kind.PNL, end.reqId());
        }
    }

    private SimulatedAccount account() {
        return gateway.account();
    }

    private AccountFigures figures() {
        return new AccountFigures(account(), gateway.book().deals(), gateway.now());
    }

    private void follow(Client client, Kind kind, int reqId, String tags) {
        leave(client, kind, reqId);
        followed.add(new Following(client, kind, reqId, tags));
    }

    private void leave(Client client, Kind kind, int reqId) {
        followed.removeIf(one -> one.client() == client && one.kind() == kind && one.reqId() == reqId);
    }

    /// Nobody follows anything over a connection that has ended.
    void ended(Client client) {
        followed.removeIf(one -> one.client() == client);
    }

    private boolean isOurs(Client client, int reqId, String asked) {
        boolean ours = asked.isEmpty() || asked.equals(account().id());
        if (!ours) {
            client.notice(reqId, 321, "Error validating request: invalid account code '" + asked + "'");
        }
        return ours;
    }

    private void positions(Client client) {
        follow(client, Kind.POSITIONS, 0, "");
        gateway.answering(client, Question.POSITIONS, new PositionEnd(), () -> account().positions().stream()
                .filter(one -> one.quantity().signum() != 0)
                .forEach(one -> client.send(row(one))));
    }

    private PositionRow row(Position one) {
        return new PositionRow(
                account().id(),
                one.listing().wire(one.listing().exchange()),
                Optional.of(one.quantity()),
                Optional.of(one.average()));
    }

    private void summary(Client client, AccountRequest.ReqAccountSummary ask) {
        long already = followed.stream()
                .filter(one -> one.client() == client && one.kind() == Kind.SUMMARY && one.reqId() != ask.reqId())
                .count();
        if (already >= MOST_SUMMARIES) {
            client.notice(
                    ask.reqId(), 322, "Error processing request: maximum number of account summary requests exceeded");
            return;
        }
        follow(client, Kind.SUMMARY, ask.reqId(), ask.tags());
        gateway.answering(
                client,
                Question.ACCOUNT_SUMMARY,
                new SummaryEnd(ask.reqId()),
                () -> summaryRows(client, ask.reqId(), ask.tags()));
    }

    private void summaryRows(Client client, int reqId, String tags) {
        figures()
                .summary(tags)
                .forEach(one ->
                        client.send(new SummaryRow(reqId, account().id(), one.key(), one.value(), one.currency())));
    }

    private void updates(Client client, AccountRequest.ReqAccountUpdates ask) {
        if (!ask.subscribe()) {
            leave(client, Kind.UPDATES, 0);
        } else if (isOurs(client, -1, ask.account())) {
            follow(client, Kind.UPDATES, 0, "");
            gateway.answering(
                    client, Question.ACCOUNT_UPDATES, new DownloadEnd(account().id()), () -> {
                        values(client, Set.of());
                        account().positions().forEach(one -> client.send(portfolio(one)));
                        client.send(new AccountTime(ServerTime.minute(gateway.now())));
                    });
        }
    }

    /// @param currencies those that have moved; none for all
    private void values(Client client, Set<String> currencies) {
        figures().all().stream()
                .filter(one -> currencies.isEmpty() || currencies.contains(one.currency()))
                .forEach(one -> client.send(new ValueRow(
                        one.key(), one.value(), one.currency(), account().id())));
    }

    private PortfolioRow portfolio(Position one) {
        Optional<BigDecimal> worth = account().worth(one);
        return new PortfolioRow(
                one.listing().wire(""),
                Optional.of(one.quantity()),
                gateway.prices().of(one.listing().conId()).map(PricesOnOffer.Offer::mid),
                worth.map(AccountFigures::cents),
                Optional.of(one.average()),
                worth.map(value ->
                        AccountFigures.cents(value.subtract(one.quantity().multiply(one.average())))),
                Optional.of(AccountFigures.cents(one.realized())),
                account().id());
    }

    private void multi(Client client, AccountRequest.ReqAccountUpdatesMulti ask) {
        if (isOurs(client, ask.reqId(), ask.account())) {
            follow(client, Kind.MULTI, ask.reqId(), "");
            gateway.answering(
                    client, Question.ACCOUNT_UPDATES, new MultiEnd(ask.reqId()), () -> multiRows(client, ask.reqId()));
        }
    }

    private void multiRows(Client client, int reqId) {
        figures()
                .all()
                .forEach(one ->
                        client.send(new MultiRow(reqId, account().id(), "", one.key(), one.value(), one.currency())));
    }

    private Pnl pnl(int reqId) {
        Optional<BigDecimal> unrealized = AccountFigures.unrealized(account());
        return new Pnl(
                reqId,
                account().gained().map(AccountFigures::cents),
                unrealized.map(AccountFigures::cents),
                AccountFigures.realized(account()).map(AccountFigures::cents));
    }

    /// Something has moved in a contract: everybody who follows hears of it.
    void moved(Listing listing) {
        Set<String> currencies = new HashSet<>(Set.of(listing.currency().code(), AccountFigures.BASE, ""));
        currencies.add(account().base().code());
        if (listing.isPair()) {
            currencies.add(listing.symbol());
        }
        for (Following one : List.copyOf(followed)) {
            switch (one.kind()) {
                case POSITIONS ->
                    account().position(listing).ifPresent(held -> one.client().send(row(held)));
                case UPDATES -> {
                    values(one.client(), currencies);
                    account().position(listing).ifPresent(held -> one.client().send(portfolio(held)));
                    one.client().send(new AccountTime(ServerTime.minute(gateway.now())));
                }
                case SUMMARY -> summaryRows(one.client(), one.reqId(), one.tags());
                case MULTI -> multiRows(one.client(), one.reqId());
                case PNL -> one.client().send(pnl(one.reqId()));
            }
        }
    }
}
