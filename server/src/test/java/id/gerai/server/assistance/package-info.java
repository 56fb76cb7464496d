/** Social assistance over real HTTP, reconciled with lists. */
package id.gerai.server.assistance;
