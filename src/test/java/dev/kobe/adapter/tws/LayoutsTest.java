// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {
    private static final Pattern GATED = Pattern.compile("(.+?)(?:@(>=|<)?(\\d+)(?:-(\\d+))?)?");

    private static List<String> fields(byte[] frame) {
        String text = new String(frame, 4, frame.length - 4, StandardCharsets.UTF_8);
        return List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }

    private static WireContract contract() {
        return WireContract.of(100_001, "SXLK", "STK", "SMART", "LSEETF", "USD");
    }

    private static WireOrder order() {
        return WireOrder.limit(
                "BUY",
                new java.math.BigDecimal("381"),
                new java.math.BigDecimal("118.83"),
                "DU0000000",
                "T-2026-02-02/2/1");
    }

    /// The counts of the protocol reference: 110 fields of placeOrder at 157, 115 at 170, 114 from 177 on.
    @ParameterizedTest
    @CsvSource({"157, 110", "170, 115", "176, 115", "177, 114", "178, 114"})
    void placeOrderHasTheFieldsThatWereCounted(int version, int count) {
        byte[] frame = new OrderRequest.PlaceOrder(12, contract(), order()).frame(Dialect.of(version));
        assertThat(fields(frame)).hasSize(count);
    }

    /// 131 fields of openOrder at 164, 136 from 170 to 176, 135 at 178, the eight behind the text `None` counted.
    @ParameterizedTest
    @CsvSource({"164, 131", "170, 136", "176, 136", "178, 135"})
    void openOrderHasTheFieldsThatWereRecorded(int version, int count) {
        byte[] frame = new OrderMessage.OpenOrder(
                        12, contract(), order(), 1, 2_126_726_143L, 0, "Submitted", java.util.Optional.empty(), "", "")
                .frame(Dialect.of(version));
        assertThat(fields(frame)).hasSize(count);
    }

    /// Every field stands where the reference has it, in every version.
    @ParameterizedTest
    @ValueSource(ints = {157, 158, 159, 160, 161, 162, 163, 164, 166, 169, 170, 173, 176, 177, 178})
    void theTablesAgreeWithTheReference(int version) throws IOException {
        JsonNode layouts =
                new ObjectMapper().readTree(Shared.spec("ibkr-layouts.json").toFile());
        Dialect dialect = Dialect.of(version);
        assertPlaces(names(layouts.get("placeOrder"), version), dialect.placeOrder());
        assertPlaces(names(layouts.get("openOrder"), version), dialect.openOrder());
        assertPlaces(names(layouts.get("completedOrder"), version), dialect.completedOrder());
    }

    /// Marks one field after another and finds the mark at the place of that name.
    private static void assertPlaces(List<String> reference, Layout.Form form) {
        assertThat(form.size()).isEqualTo(reference.size() - 1);
        for (int place = 1; place < reference.size(); place++) {
            String name = ours(reference.get(place));
            if (!form.decides(name)) {
                FieldWriter out = new FieldWriter().put(0);
                form.blank().set("deltaNeutralOrderType", "").set(name, "mark").write(out);
                assertThat(fields(out.frame()).indexOf("mark")).as(name).isEqualTo(place);
            }
        }
    }

    private static String ours(String name) {
        return name.replaceFirst("_again$", "Again").replaceFirst("_(unused|empty|0)$", "");
    }

    private static List<String> names(JsonNode layout, int version) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : layout) {
            Matcher parts = GATED.matcher(one.asText());
            assertThat(parts.matches()).isTrue();
            String name = parts.group(1).replace("(=0)", "");
            if (!name.startsWith("{") && holds(parts, version)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean holds(Matcher parts, int version) {
        if (parts.group(3) == null) {
            return true;
        }
        int gate = Integer.parseInt(parts.group(3));
        if (parts.group(4) != null) {
            return version >= gate && version <= Integer.parseInt(parts.group(4));
        }
        return "<".equals(parts.group(2)) ? version < gate : version >= gate;
    }
}
