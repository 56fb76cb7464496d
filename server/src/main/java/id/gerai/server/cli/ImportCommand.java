package id.gerai.server.cli;

import picocli.CommandLine.Command;

/** {@code gerai import}: files from outside into the books. */
@Command(
        name = "import",
        description = "Memasukkan anggota atau barang dari berkas CSV.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "PERINTAH",
        subcommands = {ImportMembersCommand.class, ImportProductsCommand.class})
final class ImportCommand {}
