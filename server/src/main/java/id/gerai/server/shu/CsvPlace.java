package id.gerai.server.shu;

/** Finds a cell in the text of a CSV file, which the parser does not remember. */
final class CsvPlace {
    private CsvPlace() {}

    /**
     * Where a cell begins.
     *
     * @param text RFC 4180 that the parser has accepted
     * @param record where its record begins
     * @param column from 0
     */
    static int ofCell(String text, int record, int column) {
        int offset = record;
        boolean quoted = false;
        for (int left = column; left > 0 && offset < text.length(); offset++) {
            char c = text.charAt(offset);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                left--;
            }
        }
        return offset;
    }
}
