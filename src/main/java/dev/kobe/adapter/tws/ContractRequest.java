// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;

/// Asks what a contract is and how it is priced.
public sealed interface ContractRequest extends ToServer {
    List<Shape> SHAPES = List.of(
            new Shape(9, "reqContractDetails", ReqContractDetails::read),
            new Shape(81, "reqMatchingSymbols", ReqMatchingSymbols::read),
            new Shape(91, "reqMarketRule", ReqMarketRule::read));

    record ReqContractDetails(int reqId, WireContract contract, boolean includeExpired, String secIdType, String secId)
            implements ContractRequest {
        static ReqContractDetails read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqContractDetails(
                    fields.number(), WireContract.read(fields), fields.flag(), fields.text(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(9).put(8).put(reqId);
            contract.write(out);
            out.put(includeExpired).put(secIdType).put(secId);
            if (dialect.has(Gate.ISSUER_ID)) {
                out.unset();
            }
        }
    }

    record ReqMatchingSymbols(int reqId, String pattern) implements ContractRequest {
        static ReqMatchingSymbols read(Fields fields, Dialect dialect) {
            return new ReqMatchingSymbols(fields.number(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(81).put(reqId).put(pattern);
        }
    }

    /// The answer carries the rule's id and no request id.
    record ReqMarketRule(int ruleId) implements ContractRequest {
        static ReqMarketRule read(Fields fields, Dialect dialect) {
            return new ReqMarketRule(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(91).put(ruleId);
        }
    }
}
