/**
 * The daily sales page: what an outlet took on a business date, by tender, hour and cashier, what
 * the drawers were over or short, and which tills are still to be heard from. Start at {@link
 * id.gerai.server.report.daily.DailySales}.
 */
package id.gerai.server.report.daily;
