package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;
import org.muster.extract.troop.HostPlaces.Place;

/** Countries that the sentence says to host those who are counted: "Latvia will host 1,887 troops", "Japan, home to 38,000". */
final class Hosting {
    private Hosting() {}

    /** "Latvia will host 1,887 troops", "Estonia 1,430" in a list. */
    static @Nullable Place of(Claimed claim) {
        Scene scene = claim.scene;
        int token = claim.anchor.phraseStart() - 1;
        boolean listed = claim.anchor.pattern().equals("listed");
        boolean hosts = false;
        while (token >= scene.from && scene.wallBefore(token + 1) < 2) {
            hosts |= scene.isWord(token, "home") && scene.isWord(token + 1, "to") || isHosting(scene, token);
            Actor actor = scene.actorOver(token);
            boolean state = actor != null && actor.kind() == Actor.Kind.NAME && actor.code() != null;
            if (actor != null
                    && state
                    && (hosts || listed && closedBetween(scene, actor.end(), claim.anchor.phraseStart()))) {
                return home(scene, actor);
            }
            if (listed && !scene.is(token, WordClasses.HAVE | WordClasses.MODAL) && !hosts) {
                break;
            }
            token--;
        }
        return hosts ? subjectPlace(claim, token) : null;
    }

    /** "hosts", "houses": whoever does it has them on its soil, they may be another's. */
    static boolean isHosting(Scene scene, int token) {
        return scene.isVerb(token)
                && (scene.text.lower(token).startsWith("host")
                        || scene.text.lower(token).startsWith("hous"));
    }

    private static Place home(Scene scene, Actor host) {
        return new Place(
                String.valueOf(host.code()),
                scene.text.slice(host.start(), host.end()),
                host.start(),
                HostWords.Use.IN,
                HostRelation.IN,
                0,
                "hosting");
    }

    /** The subject before an apposition: "Latvia, a member of NATO, will host". */
    private static @Nullable Place subjectPlace(Claimed claim, int comma) {
        Scene scene = claim.scene;
        for (Actor actor : scene.actors) {
            boolean first = actor.kind() == Actor.Kind.NAME
                    && actor.end() <= comma
                    && actor.code() != null
                    && scene.isWord(actor.end(), ",");
            if (first) {
                return home(scene, actor);
            }
        }
        return null;
    }

    private static boolean closedBetween(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!scene.is(token, WordClasses.HAVE | WordClasses.MODAL)) {
                return false;
            }
        }
        return true;
    }
}
