package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.boot.Application;
import id.gerai.server.catalog.ProductImport;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.UUID;
import java.util.concurrent.Callable;

/** {@code gerai import products}. */
@Command(
        name = "products",
        description =
                "Barang:"
                    + " code,name,category,unit,weighed,stock_account,general_price,member_price,ceiling,ceiling_reference,barcodes,consignor_no,commission_bp,opening_quantity,opening_cost."
                    + " Semua masuk atau tidak sama sekali.",
        mixinStandardHelpOptions = true)
final class ImportProductsCommand implements Callable<Integer> {
    @Mixin private ImportOptions options;

    @Option(
            names = "--outlet",
            paramLabel = "KODE",
            defaultValue = "G1",
            description = "Gerai tempat stok awal; bawaan G1.")
    private String outletCode;

    @Override
    public Integer call() {
        try (Application application = options.start()) {
            UUID cooperative = options.cooperative(application);
            OutletService outlets = application.get(OutletService.class);
            UUID outlet =
                    outlets.find(cooperative, outletCode)
                            .orElseThrow(
                                    () -> options.wrong(Texts.get("import.no_outlet", outletCode)));
            int count =
                    application
                            .get(ProductImport.class)
                            .run(
                                    OfficeUser.operator(cooperative),
                                    options.file(),
                                    outlet,
                                    options.openingDate(),
                                    outlets.today(cooperative),
                                    options.dryRun());
            return options.done("csv.ok.products", count);
        }
    }
}
