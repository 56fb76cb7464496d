/**
 * Costs paid from the main cash, each one journal. Start at {@link
 * id.gerai.server.expense.ExpenseService}.
 */
package id.gerai.server.expense;
