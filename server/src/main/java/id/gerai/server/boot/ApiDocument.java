package id.gerai.server.boot;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/** The head of the OpenAPI document, which is served at {@code /openapi/gerai.yml}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Gerai",
                        version = "1",
                        description =
                                "Tills and the office of village cooperatives. Errors are RFC 9457"
                                        + " problem documents.",
                        license = @License(name = "Apache-2.0")))
final class ApiDocument {
    private ApiDocument() {}
}
