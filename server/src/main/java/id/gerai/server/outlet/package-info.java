/**
 * Shops and their tills: enrolling a till with a one-time code, and knowing it afterwards by its
 * signature. Whose till a request comes from is {@link id.gerai.server.outlet.Till}, made from the
 * authentication and nothing else. Start at {@link id.gerai.server.outlet.EnrolmentService}; the
 * contract is docs/sync.md.
 */
package id.gerai.server.outlet;
