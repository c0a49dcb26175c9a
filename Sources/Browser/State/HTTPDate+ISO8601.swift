package import Model

extension HTTPDate {
  /// The last moment of the year 9999, because a year has four digits in ISO 8601.
  private static let last = Instant(milliseconds: (253_402_300_799 - epoch) * 1000 + 999)

  /// A moment as ISO 8601 writes it, such as `2026-01-01T00:00:01.500Z`; moments after the year
  /// 9999 are given as its last one.
  package static func iso8601(_ instant: Instant) -> String {
    let (seconds, milliseconds) = min(instant, last).milliseconds
      .quotientAndRemainder(dividingBy: 1000)
    let (days, secondOfDay) = (epoch + seconds).quotientAndRemainder(dividingBy: 86_400)
    let date = date(days: days)
    let day = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    let hour = padded(secondOfDay / 3600, 2)
    let minute = padded(secondOfDay / 60 % 60, 2)
    let second = padded(secondOfDay % 60, 2)
    return "\(day)T\(hour):\(minute):\(second).\(padded(milliseconds, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The date of the Gregorian calendar this many days after 1 January 1970.
  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
