// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.Annotation.PostTrade;
import dev.kobe.core.record.Annotation.PreTrade;

/// The mission's annotation JSON, read field by field; see [RecordText] for writing.
public final class AnnotationJson {
    private static final String TIME = "an ISO 8601 time, UTC unless it says otherwise";

    private AnnotationJson() {}

    /// Reads the text of a file; `file` is the name that faults call it by.
    public static Outcome<Annotation> parse(String file, String text) {
        return JsonFields.document(file, text, AnnotationJson::annotation);
    }

    private static Annotation annotation(JsonFields at) {
        at.allowing("trade_id", "created_at", "updated_at", "pre_trade", "post_trade");
        return new Annotation(
                at.read("trade_id", NoteFolder.ALLOWED, NoteFolder::name),
                at.read("created_at", TIME, Fields::instant),
                at.optional("updated_at", TIME, Fields::instant),
                at.object("pre_trade").map(AnnotationJson::preTrade),
                at.object("post_trade").map(AnnotationJson::postTrade));
    }

    private static PreTrade preTrade(JsonFields at) {
        at.allowing("symbol", "thesis", "intended_entry", "position_size_rationale", "exit_plan");
        return new PreTrade(
                at.textOrEmpty("symbol"),
                at.textOrEmpty("thesis"),
                at.optionalNumber("intended_entry"),
                at.textOrEmpty("position_size_rationale"),
                at.textOrEmpty("exit_plan"));
    }

    private static PostTrade postTrade(JsonFields at) {
        at.allowing("outcome", "matched_expectation", "lesson");
        return new PostTrade(
                at.textOrEmpty("outcome"), at.optionalFlag("matched_expectation"), at.textOrEmpty("lesson"));
    }
}
