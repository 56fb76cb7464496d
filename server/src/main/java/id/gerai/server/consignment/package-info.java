/**
 * Members' own goods at the office: handing them in and paying out what was sold. The till does the
 * same by events. Start at {@link id.gerai.server.consignment.ConsignmentService}.
 */
package id.gerai.server.consignment;
