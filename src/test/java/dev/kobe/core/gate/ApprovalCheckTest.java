// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.TicketId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalCheckTest {
    private static CheckResult judge(Given given) {
        return new ApprovalCheck().judge(given.build());
    }

    @Test
    void passesUntilTheInstantBeforeItExpires() {
        Given given = Given.order();
        given.approval = Optional.of(new ApprovalToken(
                TicketId.parse("T-2026-03-02"), "abc", Given.NOW.minusSeconds(90), Given.NOW.plusMillis(1), 3));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesFromTheInstantItExpires() {
        Given given = Given.order();
        given.approval = Optional.of(new ApprovalToken(
                TicketId.parse("T-2026-03-02"), "abc", Given.NOW.minusSeconds(90), Given.NOW.plusSeconds(0), 3));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The approval held until 2026-03-02T15:00:00Z.");
    }

    @Test
    void deniesWithoutApproval() {
        Given given = Given.order();
        given.approval = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The ticket has not been approved.");
    }

    @Test
    void deniesAChangedTicket() {
        Given given = Given.order();
        given.hash = "abd";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The ticket has changed since it was approved: approve it again.");
    }

    @Test
    void deniesAnEmptyHash() {
        Given given = Given.order();
        given.approval = Optional.of(new ApprovalToken(
                TicketId.parse("T-2026-03-02"), "", Given.NOW.minusSeconds(90), Given.NOW.plusSeconds(600), 3));
        given.hash = "";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesTheApprovalOfAnotherTicket() {
        Given given = Given.order();
        given.approval = Optional.of(new ApprovalToken(
                TicketId.parse("T-2026-03-02-2"), "abc", Given.NOW.minusSeconds(90), Given.NOW.plusSeconds(600), 3));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesUnderOtherLimits() {
        Given given = Given.order();
        given.approval = Optional.of(new ApprovalToken(
                TicketId.parse("T-2026-03-02"), "abc", Given.NOW.minusSeconds(90), Given.NOW.plusSeconds(600), 2));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The limits have changed since the approval: approve the ticket again.");
    }

    @Test
    void deniesAnApprovalFromTheFuture() {
        Given given = Given.order();
        given.approval = Optional.of(new ApprovalToken(
                TicketId.parse("T-2026-03-02"), "abc", Given.NOW.plusSeconds(1), Given.NOW.plusSeconds(600), 3));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void isNotAskedOfADraftOrAFlattenOrder() {
        Given given = Given.order();
        given.approval = Optional.empty();
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
        Given flatten = Given.sale().flatten();
        flatten.approval = Optional.empty();
        assertThat(judge(flatten).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void anApprovalThatDoesNotSealWhatItAcceptsIsForSomethingElse() {
        Given given = Given.order();
        ApprovalToken honest = given.approval.orElseThrow();
        Acceptance spread = new Acceptance(11, "2 SXLK");
        given.approval = Optional.of(honest.accepting(Set.of(spread)));
        assertThat(new ApprovalCheck().judge(given.build()).denies()).isFalse();
        // As `printf 'abc\n11 on 2 SXLK' | sha256sum` has it.
        assertThat(given.approval.get().seal())
                .isEqualTo("26d6860fecfec32c76f6adece13a2c62fb261de781270afc0f268f47ea9d76ca");

        given.approval = Optional.of(new ApprovalToken(
                honest.ticket(),
                honest.hash(),
                honest.at(),
                honest.expires(),
                honest.limitsVersion(),
                Set.of(spread),
                honest.seal()));
        assertThat(new ApprovalCheck().judge(given.build()).denies()).isTrue();
    }
}
