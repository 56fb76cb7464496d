package id.gerai.server.csv;

/** Finds a cell in the text of a CSV file, which the parser does not remember. */
final class CsvPlace {
    private CsvPlace() {}

    /**
     * Where a cell begins.
     *
     * @param text RFC 4180 that the parser has accepted
     * @param record where its record begins
     * @param column from 0
     * @param separator between cells
     */
    static int ofCell(String text, int record, int column, char separator) {
        int offset = record;
        for (int left = column; left > 0 && offset < text.length(); left--) {
            offset = endOfCell(text, offset, separator) + 1;
        }
        return offset;
    }

    /** The separator after a cell. Quotes have a meaning only where the cell begins with one. */
    private static int endOfCell(String text, int start, char separator) {
        int offset = start;
        if (offset < text.length() && text.charAt(offset) == '"') {
            offset = text.indexOf('"', offset + 1);
            while (text.startsWith("\"\"", offset)) {
                offset = text.indexOf('"', offset + 2);
            }
        }
        return text.indexOf(separator, offset);
    }
}
