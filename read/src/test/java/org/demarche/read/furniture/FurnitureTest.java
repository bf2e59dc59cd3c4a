package org.demarche.read.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "See also  Minister recalls his “best hour” in a speech to the fleet",
                "See also: Norland closes its border",
                "Read more: Five things to know about the grain corridor.",
                "READ MORE",
                "Continue reading: our guide to the northern lakes",
                "Also read | Envoys meet on the island",
                "RELATED: Who is Arne Holt?",
                "Leave a Reply",
                "Your email address will not be published. Required fields are marked *",
                "Advertisement",
                "— Advertisement —",
                "Share this article",
                "Follow us on Twitter and Facebook",
                "Follow @varncourier on Telegram",
                "Sign up for our daily newsletter and never miss a story",
                "Subscribe to our newsletter",
                "We use cookies to improve your visit.",
                "This site uses Akismet to reduce spam.",
                "By signing up you agree to our terms.",
                "© 2022 The Varn Courier. All rights reserved.",
                "Copyright 2022 Varn Press Agency",
                "Photo: Olaf Winter",
                "The envoys shake hands in 2019. Photograph: Olaf Winter/Getty Images",
                "Soldiers near the harbour. (AP Photo/Olaf Winter)",
                "An envoy arrives, March 3. REUTERS/Olaf Winter",
                "3 min read",
                "12 Comments",
                "Posted on March 14, 2022",
                "Last updated: 14 March 2022 10:15",
                "Tags: Norland, grain, navy",
                "Reporting by Ilse Brandt in Varnholm; Editing by Olaf Winter",
                "The post Envoys meet appeared first on The Varn Courier.",
                "Click here to read the full report",
                "Please enable JavaScript to view the comments.",
                "Continue reading",
                "***"
            })
    void furnitureIsKnown(String line) {
        assertThat(Furniture.isFurniture(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See also the ministry’s report of 2019, which names eleven ships.",
                "Share prices in the capital fell by a tenth after the talks failed.",
                "Related talks will be held in the summer, the envoy said.",
                "Watch officers on both ships saw the flare at midnight.",
                "Watch-list entries for nine firms were added on Monday.",
                "Video-conference talks between the two ministers lasted an hour.",
                "Advertisement of the tender began in May.",
                "Comments by the envoy drew protests in the capital.",
                "Published by the ministry, the list names twelve banks.",
                "Published today, the list names twelve banks.",
                "Written by two senators, the letter asks the president to act.",
                "By submitting to the demands, the government would lose face, he said.",
                "Follow-up talks on grain are planned for June.",
                "Sign up to fight, the ministry told men under forty.",
                "“Subscribe to our vision of peace,” the president told the assembly.",
                "Copyright law was changed in both countries that year.",
                "The order was published by the defence ministry on Reuters’ request.",
                "“No,” he said.",
                "US position",
                "Read more than four hundred pages of evidence, the judges were told.",
                "In a statement carried by the state agency, the ministry denied the report.",
                "According to Reuters, the ministry refused.",
                "More from the ministry is expected on Monday.",
                "Reporting by state media suggested that the army had left."
            })
    void sentencesOfAReportStay(String line) {
        assertThat(Furniture.isFurniture(line)).isFalse();
    }

    @Test
    void whatReadersWroteUnderAReportIsCutOff() {
        assertThat(Furniture.removed(List.of(
                        "The envoys met on the island on Monday, an official said.",
                        "They spoke about grain, and about nothing else at all.",
                        "Leave a Reply",
                        "The army has taken the island, my cousin saw it himself.")))
                .containsExactly(
                        "The envoys met on the island on Monday, an official said.",
                        "They spoke about grain, and about nothing else at all.");
    }

    @Test
    void headlinesListedInsideAReportAreLeftOut() {
        assertThat(Furniture.removed(List.of(
                        "The envoys met on the island on Monday, an official said.",
                        "Related articles",
                        "Norland attacks the southern fleet",
                        "Who is Arne Holt?",
                        "They spoke about grain, and about nothing else, the same official told reporters.")))
                .containsExactly(
                        "The envoys met on the island on Monday, an official said.",
                        "They spoke about grain, and about nothing else, the same official told reporters.");
    }

    @Test
    @Timeout(20)
    void hostileLinesTakeNoLongerThanOthers() {
        for (String unit : List.of(
                "by ", "read more ", "follow ", "a/", "(", "reporting by ;", "all rights ", "- ", "sign up to ")) {
            Furniture.isFurniture(unit.repeat(400 / unit.length()));
            Furniture.removed(List.of(unit.repeat(1_000_000 / unit.length())));
        }
    }
}
