package id.gerai.server.assortment;

import java.util.UUID;

/** A product in a list. */
public record ListedProduct(UUID id, String code, String name, String category, String unit) {}
