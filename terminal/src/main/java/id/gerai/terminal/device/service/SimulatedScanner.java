package id.gerai.terminal.device.service;

/** A scanner that reads whatever is held before it, with the troubles of a real one. */
public final class SimulatedScanner extends ScanSource {
    private volatile boolean twice;

    /** One with a loose trigger reads every code twice. */
    public void setTwice(boolean itDoes) {
        twice = itDoes;
    }

    @Override
    public void scan(String code) {
        super.scan(code);
        if (twice) {
            super.scan(code);
        }
    }
}
