package id.gerai.terminal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.ui.Theme;
import id.gerai.testing.Needs;

import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.swing.SwingUtilities;

/** What whoever clicked the icon reads when the till cannot open. */
class StartProblemIT {
    @TempDir private Path directory;

    @Test
    void aSecondWindowOnTheSameDataSaysThatThereIsOne() {
        try (Store _ = Store.open(directory)) {
            StoreException e = assertThrows(StoreException.class, () -> Store.open(directory));
            assertTold(
                    "Gerai sudah terbuka di mesin ini. Pakai jendela yang sudah ada.",
                    StartProblem.sentence(e, directory));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path notAFolder = Files.writeString(directory.resolve("data"), "a file");
        StoreException e = assertThrows(StoreException.class, () -> Store.open(notAFolder));
        assertTold(
                "Folder data "
                        + notAFolder
                        + " tidak bisa ditulisi. Minta pengelola memberi izin tulis atau memilih"
                        + " folder lain.",
                StartProblem.sentence(e, notAFolder));
    }

    @Test
    void aFileThatIsNoDatabaseIsAFaultOfTheDisk() throws IOException {
        Files.writeString(directory.resolve("till.db"), "x".repeat(5_000));
        StoreException e = assertThrows(StoreException.class, () -> Store.open(directory));
        assertTold(
                "Data mesin ini tidak bisa dibuka. Periksa disk lalu coba lagi, atau hubungi"
                        + " pengelola.",
                StartProblem.sentence(e, directory));
    }

    private static void assertTold(String expected, String sentence) {
        Needs.display();
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        try {
            GuiActionRunner.execute(Theme::install);
            SwingUtilities.invokeLater(() -> StartProblem.tell(sentence));
            JOptionPaneFixture dialog = JOptionPaneFinder.findOptionPane().using(robot);
            dialog.requireErrorMessage().requireMessage(expected);
            dialog.okButton().click();
            robot.waitForIdle();
        } finally {
            robot.cleanUp();
        }
        assertEquals(expected, sentence);
    }
}
