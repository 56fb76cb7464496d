package id.gerai.terminal.app;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.sync.Checkpoints;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.sync.SyncState;
import id.gerai.terminal.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Says how the till's data stands, after walking the whole journal. */
@Command(
        name = "status",
        description = "Verifies the whole journal and says what is in it.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin private DataOption data;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.open(data.directory())) {
            Identity identity = DataOption.identityOf(store);
            Outbox outbox = new Outbox(store);
            Checkpoints checkpoints = new Checkpoints(store);
            out.println("kasir: " + identity.terminalCode() + " " + identity.terminal());
            out.println("server: " + identity.server());
            long last = Chain.verify(store);
            out.println("catatan terakhir: " + last);
            out.println("sampai di server: " + outbox.acknowledged());
            out.println("menunggu dikirim: " + outbox.waiting());
            out.println("disisihkan server: " + outbox.alarms().size());
            out.println(
                    "keadaan: "
                            + haltOf(store)
                                    .map(why -> Texts.of("strip.halt." + why))
                                    .orElse("baik"));
            tellClock(out, checkpoints.clockOff());
            out.println("struk menunggu cetak: " + new PrintQueue(store).waiting());
            out.println("daftar barang sampai: " + new Catalog(store).cursor());
            out.println("rantai catatan: utuh");
            return Main.OK;
        } catch (BrokenChainException e) {
            out.println("rantai catatan: RUSAK pada catatan " + e.sequence());
            spec.commandLine().getErr().println(e.getMessage());
            return Main.FAULT;
        }
    }

    private static Optional<Halt> haltOf(Store store) {
        return TillKey.of(store).isEmpty()
                ? Optional.of(Halt.KEY_LOST)
                : new Checkpoints(store).halt();
    }

    /** As the window tells it: from where it matters. */
    private static void tellClock(PrintWriter out, Duration off) {
        if (off.abs().compareTo(SyncState.CLOCK_OFF_TOLD_FROM) >= 0) {
            out.println(
                    "jam mesin lebih %s: %d menit"
                            .formatted(
                                    off.isNegative() ? "lambat" : "cepat", off.abs().toMinutes()));
        }
    }
}
