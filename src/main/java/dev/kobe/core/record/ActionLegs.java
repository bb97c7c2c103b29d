// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a statement that are legs of one corporate action: the same sentence but for the line in its last
/// brackets, at the same time.
///
/// Example: the leg of -12,000 GCM.OLD and the leg of 480 GCM of one split.
record ActionLegs(String sentence, CorporateAction.Kind kind, StatementTime at) {

    /// The actions of a statement in its order, each with its legs.
    static List<List<CorporateAction>> of(Statement statement) {
        Map<ActionLegs, List<CorporateAction>> actions = new LinkedHashMap<>();
        for (CorporateAction one : statement.actions()) {
            String sentence = one.description();
            int line = sentence.indexOf(" (");
            ActionLegs key = new ActionLegs(line > 0 ? sentence.substring(0, line) : sentence, one.kind(), one.at());
            actions.computeIfAbsent(key, legs -> new ArrayList<>()).add(one);
        }
        return List.copyOf(actions.values());
    }
}
