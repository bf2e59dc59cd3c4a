package org.demarche.eval.pairs;

/** Jaro-Winkler similarity of two strings, 0 to 1: the usual measure for names. */
final class JaroWinkler {
    private JaroWinkler() {}

    static double of(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        int window = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
        boolean[] mine = new boolean[left.length()];
        boolean[] theirs = new boolean[right.length()];
        int met = 0;
        for (int i = 0; i < left.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(right.length(), i + window + 1); j++) {
                if (!theirs[j] && left.charAt(i) == right.charAt(j)) {
                    mine[i] = true;
                    theirs[j] = true;
                    met++;
                    break;
                }
            }
        }
        if (met == 0) {
            return 0;
        }
        int swapped = 0;
        int at = 0;
        for (int i = 0; i < left.length(); i++) {
            if (mine[i]) {
                while (!theirs[at]) {
                    at++;
                }
                swapped += left.charAt(i) == right.charAt(at) ? 0 : 1;
                at++;
            }
        }
        double jaro = ((double) met / left.length() + (double) met / right.length() + (met - swapped / 2.0) / met) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(left.length(), right.length()))
                && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
