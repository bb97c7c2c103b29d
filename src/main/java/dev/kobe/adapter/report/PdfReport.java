// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.MonthlyReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// The monthly report as a PDF file of six A4 pages. The same report makes the same bytes on every machine, in every
/// locale and time zone: its dates and its document id come from its inputs.
public final class PdfReport {
    private static final int ID_BYTES = 16;

    /// A page as drawn: where its texts stand and how far down it reaches, in points from the upper left.
    record Drawn(List<Sheet.Box> boxes, double bottom) {}

    /// The bytes and the pages they hold.
    record Result(byte[] bytes, List<Drawn> pages) {}

    private PdfReport() {}

    /// Writes the report beside its place, makes it durable and moves it there in one step: what is in the file is
    /// always a whole report.
    public static void write(MonthlyReport report, Path file) throws IOException {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve(place.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(provenBytes(report));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Built twice and compared: what depends on anything but its inputs is not written.
    private static byte[] provenBytes(MonthlyReport report) throws IOException {
        byte[] first = bytes(report);
        byte[] second = bytes(report);
        if (!Arrays.equals(first, second)) {
            throw new IOException(
                    "the report came out differently when it was drawn again, " + difference(first, second));
        }
        return first;
    }

    static String difference(byte[] first, byte[] second) throws IOException {
        try (PdfReader one = new PdfReader(first);
                PdfReader other = new PdfReader(second)) {
            for (int page = 1; page <= Math.min(one.getNumberOfPages(), other.getNumberOfPages()); page++) {
                if (!Arrays.equals(one.getPageContent(page), other.getPageContent(page))) {
                    return "first on page " + page;
                }
            }
        }
        return "outside its pages";
    }

    /// The whole file.
    public static byte[] bytes(MonthlyReport report) {
        return draw(report).bytes();
    }

    static Result draw(MonthlyReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        // A plain table of places would be printed in the digits of the default locale.
        writer.setFullCompression();
        document.open();
        describe(writer, report.furniture());
        Typefaces type = new Typefaces();
        List<Drawn> drawn = new ArrayList<>();
        for (MonthlyReport.Page page : report.pages()) {
            document.newPage();
            writer.setPageEmpty(false);
            Sheet sheet = new Sheet(writer.getDirectContent(), type);
            double bottom = new PagePainter(sheet).paint(report.furniture(), page);
            drawn.add(new Drawn(sheet.boxes(), bottom));
        }
        document.close();
        return new Result(out.toByteArray(), List.copyOf(drawn));
    }

    private static void describe(PdfWriter writer, MonthlyReport.Furniture furniture) {
        Calendar sealed = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        sealed.setTimeInMillis(furniture.sealedAt().toEpochMilli());
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(furniture.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString("—", PdfObject.TEXT_UNICODE));
        info.put(PdfName.PRODUCER, new PdfString("Kobe"));
        info.put(PdfName.CREATIONDATE, new PdfDate(sealed));
        info.put(PdfName.MODDATE, new PdfDate(sealed));
        byte[] id = HexFormat.of().parseHex(furniture.inputs().substring(0, ID_BYTES * 2));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
    }
}
