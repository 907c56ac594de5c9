enum Tab {
    OPEN
}

class Letters {
    String subject(String letter) {
        return words(letter + ".subject");
    }

    void send() {
        write("confirm", "save", "problem." + 404);
    }
}
