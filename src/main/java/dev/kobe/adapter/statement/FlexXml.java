// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the answer of a Flex query: one statement for each account that a row names.
///
/// There are no entities and no document type, and the nesting has an end: what is not such a file is refused
/// before it can cost memory.
final class FlexXml {
    private static final int DEEPEST = 12;
    private static final int SECTION = 4;
    private static final int LONGEST_ATTRIBUTE = 20_000;

    private final XMLStreamReader xml;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, StatementDraft> drafts = new LinkedHashMap<>();
    private Optional<StatementDraft> own = Optional.empty();

    private FlexXml(XMLStreamReader xml) {
        this.xml = xml;
        FlexSections.ALL.forEach(one -> sections.put(one.name(), one));
    }

    /// Reads the bytes of a file, or throws a [Fault].
    static List<Statement> read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            FlexXml reading = new FlexXml(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
            reading.document();
            return reading.drafts.values().stream()
                    .map(StatementDraft::statement)
                    .toList();
        } catch (XMLStreamException malformed) {
            throw new Fault(" line " + Math.max(1, malformed.getLocation().getLineNumber()) + " column "
                    + Math.max(1, malformed.getLocation().getColumnNumber())
                    + " is no XML that can be read; allowed: the answer of a Flex query, without a document type.");
        }
    }

    private void document() throws XMLStreamException {
        int depth = 0;
        String section = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    section = element(depth, section);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Fault(" line " + line() + " has a document type or an entity; allowed: none.");
                default -> {}
            }
        }
        if (drafts.isEmpty()) {
            throw new Fault(" has no FlexStatement; allowed: the answer of a Flex query with at least one.");
        }
    }

    private String element(int depth, String section) {
        String name = xml.getLocalName();
        if (depth > DEEPEST) {
            throw new Fault(" line " + line() + ": '" + name + "' is nested deeper than " + DEEPEST + " elements.");
        }
        if (depth == 1 && !name.equals("FlexQueryResponse")) {
            throw new Fault(
                    " line " + line() + ": '" + name + "'; allowed: FlexQueryResponse, the answer of a Flex query.");
        }
        if (depth == 3) {
            begin(row(name));
        } else if (depth == SECTION) {
            section(name);
            return name;
        } else if (depth == SECTION + 1) {
            row(section, row(name));
        }
        return section;
    }

    private void begin(Row head) {
        if (!head.name().equals("FlexStatement")) {
            throw new Fault(" line " + line() + ": '" + head.name() + "'; allowed: FlexStatement.");
        }
        StatementDraft draft = draft(head.needed("accountId"));
        draft.period(head.date("fromDate"), head.date("toDate"));
        draft.generated(head.optionalTime("whenGenerated"));
        own = Optional.of(draft);
    }

    private StatementDraft draft(String account) {
        return drafts.computeIfAbsent(account, of -> {
            StatementDraft draft = new StatementDraft(Optional.of(of));
            own.ifPresent(draft::like);
            return draft;
        });
    }

    /// A section may carry its only row in its own attributes.
    private void section(String name) {
        Optional.ofNullable(sections.get(name)).flatMap(Section::part).ifPresent(own.orElseThrow()::tells);
        if (xml.getAttributeCount() > 0) {
            row(name, row(name));
        }
    }

    private void row(String section, Row row) {
        StatementDraft draft = row.text("accountId").map(this::draft).orElseGet(own::orElseThrow);
        Optional<Section> known = Optional.ofNullable(sections.get(section));
        if (known.isPresent()) {
            known.get().part().ifPresent(draft::tells);
            known.get().reading().row(row, draft);
        } else {
            draft.readOver(section);
        }
    }

    private Row row(String name) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (value.length() > LONGEST_ATTRIBUTE) {
                throw new Fault(
                        line(),
                        name + " " + xml.getAttributeLocalName(i),
                        value,
                        "at most " + LONGEST_ATTRIBUTE + " signs");
            }
            cells.put(xml.getAttributeLocalName(i), value);
        }
        return new Row(line(), name, cells);
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
