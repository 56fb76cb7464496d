package id.gerai.server.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Where the statements of a year are put. */
public final class StatementFiles {
    private StatementFiles() {}

    /**
     * Writes one file with all statements, for the printer, and if wanted one for each member.
     *
     * @param progress told of each statement written to a file of its own
     * @return the file with all statements
     */
    public static Path write(
            List<MemberStatement> statements,
            int year,
            Path folder,
            boolean each,
            Consumer<MemberStatement> progress)
            throws IOException {
        Path all = folder.resolve("kartu-shu-%d.pdf".formatted(year));
        try (StatementWriter writer = new StatementWriter()) {
            writer.writeAll(statements.iterator(), all);
            if (each) {
                for (MemberStatement statement : statements) {
                    writer.write(statement, folder.resolve(fileName(statement, year)));
                    progress.accept(statement);
                }
            }
        }
        return all;
    }

    /** By number; a number may hold anything, a file name may not. */
    private static String fileName(MemberStatement statement, int year) {
        String number = statement.member().number().replaceAll("[^A-Za-z0-9._-]", "_");
        return "kartu-shu-%d-%s.pdf".formatted(year, number);
    }
}
