package id.gerai.server.statement;

import id.gerai.server.print.Fonts;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/**
 * Writes statements as PDF: many in one file for the printer, or a file each to hand out.
 * Statements are taken one at a time, so any number can be streamed. Not for use by several threads
 * at once.
 */
public final class StatementWriter implements AutoCloseable {
    private final Fonts fonts;

    /**
     * @throws IOException if the fonts cannot be read
     */
    public StatementWriter() throws IOException {
        fonts = new Fonts();
    }

    /**
     * Writes all statements into one file, which appears under its name only when it is complete.
     *
     * @return the number of pages
     * @throws IllegalArgumentException if there is no statement
     */
    public int writeAll(Iterator<MemberStatement> statements, Path file) throws IOException {
        if (!statements.hasNext()) {
            throw new IllegalArgumentException("There is no statement to write");
        }
        // Pages wait in a temporary file until the document is saved, not in memory.
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Fonts.Set faces = fonts.in(document);
            MemberStatement first = statements.next();
            describe(document, first.cooperative().name(), first.fiscalYear());
            StatementPage.add(document, faces, first);
            while (statements.hasNext()) {
                StatementPage.add(document, faces, statements.next());
            }
            save(document, file);
            return document.getNumberOfPages();
        }
    }

    /** Writes one statement into a file of its own. */
    public void write(MemberStatement statement, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, statement.member().name(), statement.fiscalYear());
            StatementPage.add(document, fonts.in(document), statement);
            save(document, file);
        }
    }

    private static void describe(PDDocument document, String whose, int fiscalYear) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(StatementText.of("document.title", whose, fiscalYear));
        information.setCreator("Gerai");
        document.getDocumentCatalog().setLanguage("id-ID");
    }

    private static void save(PDDocument document, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                document.save(out);
            }
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public void close() throws IOException {
        fonts.close();
    }
}
