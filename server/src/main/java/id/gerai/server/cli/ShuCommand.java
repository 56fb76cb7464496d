package id.gerai.server.cli;

import id.gerai.server.shu.ApproveCommand;
import id.gerai.server.shu.RunCommand;
import id.gerai.server.shu.SimulateCommand;

import picocli.CommandLine.Command;

/** {@code gerai shu}: what has to do with the year's surplus. */
@Command(
        name = "shu",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Pembagian sisa hasil usaha (SHU).",
        subcommands = {SimulateCommand.class, RunCommand.class, ApproveCommand.class})
public final class ShuCommand {}
