// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.Finding;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.Inspection.Circumstances;
import dev.kobe.core.market.Inspections;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The price files of one import, read and inspected together: a file of corrections is laid over the one
/// beside it, and a file that runs ahead of its neighbours is noticed.
public final class PriceImport {
    private static final Pattern PRICES = Pattern.compile(".*\\.(csv|csv\\.gz|json|zip)");

    private final Instant now;
    private final LocalDate today;
    private final List<Path> paths;
    private final Map<Path, Outcome<PriceText>> read = new LinkedHashMap<>();

    private PriceImport(List<Path> paths, Instant now) {
        this.paths = paths;
        this.now = now;
        this.today = now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The files of an import that are to be read, in the order of their names; a folder stands for the price
    /// files in it.
    public static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)
                || PRICES.matcher(path.getFileName().toString()).matches()) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(
                            one -> PRICES.matcher(one.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /// Prepares the import of files; each is read when its turn comes.
    public static PriceImport of(List<Path> files, Instant now) {
        return new PriceImport(List.copyOf(files), now);
    }

    /// Prepares files together with the files of corrections that lie beside them.
    static PriceImport withCorrections(List<Path> files, Instant now) {
        return of(
                Stream.concat(
                                files.stream(),
                                files.stream().map(PriceImport::fixed).filter(Files::exists))
                        .distinct()
                        .toList(),
                now);
    }

    /// The files that stand for themselves, which those of corrections do not where what they correct is
    /// imported too.
    public List<Path> own() {
        Set<Path> all = Set.copyOf(paths);
        return paths.stream()
                .filter(one -> !isFixed(one) || !all.contains(original(one)))
                .toList();
    }

    /// The inspected file, or why it is refused whole.
    public Outcome<PriceFile> inspect(Path file) {
        if (isFixed(file)) {
            return PriceText.refused(
                    file,
                    " corrects " + original(file).getFileName() + "; allowed: to import it together with that file");
        }
        Path fixed = fixed(file);
        return text(file)
                .flatMap(original -> paths.contains(fixed)
                        ? text(fixed).flatMap(correction -> corrected(original, correction))
                        : Outcome.ok(plain(original)));
    }

    private Outcome<PriceText> text(Path file) {
        return read.computeIfAbsent(file, one -> PriceText.read(one, today));
    }

    private PriceFile plain(PriceText text) {
        return new PriceFile(
                text.file().getFileName().toString(),
                text.sha256(),
                text.shape(),
                text.series().stream()
                        .map(one -> Inspections.inspect(one, circumstances(text.file(), one)))
                        .toList());
    }

    private Outcome<PriceFile> corrected(PriceText original, PriceText correction) {
        if (original.series().size() != 1 || correction.series().size() != 1) {
            return PriceText.refused(correction.file(), " corrects a file of several series; allowed: one series");
        }
        Correction laid =
                Correction.of(original.series().getFirst(), correction.series().getFirst());
        InspectedSeries inspected = Inspections.inspect(laid.bars(), circumstances(original.file(), laid.bars()));
        Finding said = Finding.corrected(
                laid.bars(), laid.taken(), correction.file().getFileName().toString());
        byte[] both = (original.sha256() + correction.sha256()).getBytes(StandardCharsets.US_ASCII);
        return Outcome.ok(new PriceFile(
                original.file().getFileName().toString(),
                PriceText.sha256(both),
                original.shape(),
                List.of(inspected.with(said))));
    }

    private Circumstances circumstances(Path file, SourceBars bars) {
        return new Circumstances(now, bars.kind() == BarKind.DAILY ? neighboursEnd(file) : Optional.empty());
    }

    /// Where all the other files of its folder end on one day, that day.
    private Optional<LocalDate> neighboursEnd(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        Set<LocalDate> ends = own().stream()
                .filter(one -> !one.equals(file))
                .filter(one -> folder.equals(Objects.requireNonNullElse(one.getParent(), Path.of(""))))
                .map(this::text)
                .flatMap(one -> one.toOptional().stream())
                .map(PriceText::series)
                .flatMap(Collection::stream)
                .filter(one -> one.kind() == BarKind.DAILY && one.size() > 0)
                .map(one -> one.date(one.size() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        return ends.size() == 1 ? Optional.of(List.copyOf(ends).getFirst()) : Optional.empty();
    }

    private static boolean isFixed(Path file) {
        return stem(file).endsWith(SymbolName.FIXED);
    }

    private static Path fixed(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(
                stem(file) + SymbolName.FIXED + name.substring(stem(file).length()));
    }

    private static Path original(Path fixed) {
        String name = fixed.getFileName().toString();
        String stem = stem(fixed);
        return fixed.resolveSibling(
                stem.substring(0, stem.length() - SymbolName.FIXED.length()) + name.substring(stem.length()));
    }

    private static String stem(Path file) {
        List<String> endings = new ArrayList<>(List.of(".csv.gz", ".csv", ".json", ".zip"));
        String name = file.getFileName().toString();
        return endings.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
