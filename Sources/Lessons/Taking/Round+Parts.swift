extension Part {
  /// The bets that are made before the first run, nil when there are none.
  package var betting: Round? {
    predict.isEmpty ? nil : Round(.bets, predict.map { Round.Item(question: $0) })
  }

  /// The quick round, nil when there is none.
  package var dealing: Round? {
    cards.map { cards in
      Round(
        .cards, cards.deal.map { Round.Item(show: $0.show, question: $0.question) },
        pass: cards.pass)
    }
  }

  /// The questions at the end, nil when there are none.
  package var quizzing: Round? {
    quiz.isEmpty ? nil : Round(.quiz, quiz.map { Round.Item(question: $0) })
  }
}

extension Claim {
  /// The claim as a question; what is so instead is its explanation.
  package var item: Round.Item {
    let choices = ["True", "False"].map { text in
      Choice(say: RichText([RichText.Span(text)]), check: nil, believes: nil, place: place)
    }
    let question = Question(
      ask: claim, choices: choices, why: truth, decision: .author(right: 1), place: place)
    return Round.Item(question: question, claim: id)
  }
}
