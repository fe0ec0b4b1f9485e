package balie.bot;

import java.util.Map;

/// A desk that has nothing to do with computers: cars are lent, halls are booked, and nearly all
/// that is asked is asked in terms of its own, with three examples each.
final class YardDesk {
  static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "desk.yaml",
              """
              organisation: The Yard
              zone: Europe/Brussels
              languages: [en, nl]
              teams:
                - {team: desk, name: Front desk, lead: els@yard.example}
              service-manager: els@yard.example
              terms:
                late-fee:
                  name: {en: late fee, nl: boete voor te laat}
                  type: money
                  asks:
                    en: [what does a late return cost, how much is the fine, what do I pay when I am late]
                    nl: [wat kost het als ik te laat terugbreng, hoeveel is de boete, wat betaal ik als ik te laat ben]
                  says: {en: "Being late costs {value}.", nl: "Te laat kost {value}."}
                loan-period:
                  name: {en: loan period, nl: uitleentermijn}
                  type: duration
                  asks:
                    en: [how long may I keep it, when must I bring it back, what is the loan period]
                    nl: [hoe lang mag ik het houden, wanneer moet ik het terugbrengen, wat is de uitleentermijn]
                  says: {en: "You may keep it for {value}.", nl: "Je mag het {value} houden."}
                seats:
                  name: {en: seats, nl: zitplaatsen}
                  type: count
                  asks:
                    en: [how many seats are there, how many people fit in, seating capacity]
                    nl: [hoeveel zitplaatsen zijn er, hoeveel mensen kunnen erin, aantal stoelen]
                  says: {en: "There are {value}.", nl: "Er zijn {value}."}
                layout:
                  name: {en: layout, nl: opstelling}
                  type: text
                  asks: {en: [in which layout is it set up], nl: [in welke opstelling staat alles]}
                  says: {en: "It is set up in {value}.", nl: "Alles staat in {value}."}
              """),
          Map.entry(
              "calendars.yaml",
              """
              calendars:
                office: {zone: Europe/Brussels, week: {mon-fri: ["09:00-17:00"]}}
              """),
          Map.entry(
              "people.yaml",
              """
              units:
                - {unit: crew, name: Crew}
                - {unit: beeld, name: Beeldploeg}
              people:
                - {email: an@yard.example, name: An Peeters, unit: crew, language: en}
                - email: bea@yard.example
                  name: Bea Cools
                  unit: crew
                  language: en
                  subscriptions:
                    - {service: hall, offering: rotunda}
                - {email: cas@yard.example, name: Cas Wouters, unit: beeld, language: nl}
                - {email: els@yard.example, name: Els Maes, unit: crew, language: nl, roles: [agent]}
              """),
          Map.entry(
              "services/car.yaml",
              service(
                  "car",
                  "{en: Pool car, nl: Poolwagen}",
                  "{en: [van, company car], nl: [bestelwagen, dienstwagen]}",
                  "{price: 35 EUR per month, late-fee: 20 EUR once, loan-period: 3 days}")),
          Map.entry(
              "services/hall.yaml",
              service(
                  "hall",
                  "{en: Hall, nl: Zaal}",
                  "{en: [lecture hall, theatre], nl: [aula]}",
                  """
                  {price: 90 EUR per month, seats: 120 seats, quota: 40 GB, layout: {en: rows, nl: rijen}}
                    - offering: rotunda
                      name: {en: Rotunda, nl: Rotonde}
                      terms: {price: 250 EUR per month, seats: 300 seats}
                  """)),
          Map.entry("agreements/car.yaml", agreement("car")),
          Map.entry("agreements/hall.yaml", agreement("hall")));

  private YardDesk() {}

  private static String service(String id, String name, String aliases, String terms) {
    return """
    service: %s
    name: %s
    aliases: %s
    summary: {en: For the crew., nl: Voor de ploeg.}
    status: live
    owner: desk
    hours: office
    support: office
    offerings:
      - offering: standard
        name: {en: Standard, nl: Standaard}
        terms: %s
    """
        .formatted(id, name, aliases, terms);
  }

  private static String agreement(String service) {
    return """
    agreement: SLA-%s
    kind: sla
    version: 1
    service: %s
    offering: standard
    with: crew
    from: 2025-01-01
    """
        .formatted(service.toUpperCase(java.util.Locale.ROOT), service);
  }
}
