/** Costs paid, each one journal. Start at {@link id.gerai.server.expense.ExpenseService}. */
package id.gerai.server.expense;
