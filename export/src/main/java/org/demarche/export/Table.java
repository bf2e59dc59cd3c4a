package org.demarche.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small tab-separated table that comes with the program; lines that begin with # are for people. */
final class Table {
    private Table() {}

    static List<String[]> read(String name) {
        try (InputStream resource = Table.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            List<String[]> rows = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException failure) {
            throw new IllegalStateException("the program is damaged: " + name + " cannot be read", failure);
        }
    }
}
