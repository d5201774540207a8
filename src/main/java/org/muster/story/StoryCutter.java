package org.muster.story;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Cuts a graph of near-duplicates into stories, so that what is printed daily in nearly the same words does not chain without
 * end: the earliest node leads; its story is what is reached from it over nodes at most 14 days after it; then the earliest
 * of those that are left leads the next, and so on.
 */
final class StoryCutter {
    /** A story ends so many days after its lead. */
    static final int DAYS = 14;

    private StoryCutter() {}

    /**
     * The lead of each node.
     *
     * @param days of the nodes, which are in the order in which they may lead
     * @param edges pairs of positions in {@code days}
     * @return positions in {@code days}
     */
    static int[] leads(int[] days, int[][] edges) {
        int[][] neighbours = neighbours(days.length, edges);
        int[] leads = new int[days.length];
        Arrays.fill(leads, -1);
        Deque<Integer> reached = new ArrayDeque<>();
        for (int lead = 0; lead < days.length; lead++) {
            if (leads[lead] >= 0) {
                continue;
            }
            leads[lead] = lead;
            reached.add(lead);
            while (!reached.isEmpty()) {
                for (int neighbour : neighbours[reached.remove()]) {
                    if (leads[neighbour] < 0 && days[neighbour] - days[lead] <= DAYS) {
                        leads[neighbour] = lead;
                        reached.add(neighbour);
                    }
                }
            }
        }
        return leads;
    }

    private static int[][] neighbours(int nodes, int[][] edges) {
        int[] degrees = new int[nodes];
        for (int[] edge : edges) {
            degrees[edge[0]]++;
            degrees[edge[1]]++;
        }
        int[][] neighbours = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            neighbours[node] = new int[degrees[node]];
        }
        for (int[] edge : edges) {
            neighbours[edge[0]][--degrees[edge[0]]] = edge[1];
            neighbours[edge[1]][--degrees[edge[1]]] = edge[0];
        }
        return neighbours;
    }
}
