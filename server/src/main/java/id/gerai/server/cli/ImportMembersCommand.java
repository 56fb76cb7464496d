package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.boot.Application;
import id.gerai.server.member.MemberImport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code gerai import members}. */
@Command(
        name = "members",
        description =
                "Anggota:"
                    + " member_no,name,address,phone,nik,joined_on,status,principal,mandatory,voluntary,card_barcode,assistance_programme."
                    + " Semua masuk atau tidak sama sekali.",
        mixinStandardHelpOptions = true)
final class ImportMembersCommand implements Callable<Integer> {
    @Mixin private ImportOptions options;

    @Override
    public Integer call() {
        try (Application application = options.start()) {
            OfficeUser by = OfficeUser.operator(options.cooperative(application));
            int count =
                    application
                            .get(MemberImport.class)
                            .run(by, options.file(), options.openingDate(), options.dryRun());
            return options.done("csv.ok.members", count);
        }
    }
}
