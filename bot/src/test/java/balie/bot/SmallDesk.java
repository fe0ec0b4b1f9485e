package balie.bot;

import java.util.Map;

/// A desk in which everything occurs that decides who may hear what: services that are had, over,
/// not begun, planned, retired and nobody's; papers on one service and not on the other; articles
/// for some.
final class SmallDesk {
  static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "desk.yaml",
              """
              organisation: Small Works
              zone: Europe/Brussels
              languages: [en, nl]
              teams:
                - {team: desk, name: Service desk, lead: els@small.example}
                - {team: mail, name: Mail team, lead: els@small.example}
              service-manager: mia@small.example
              """),
          Map.entry(
              "calendars.yaml",
              """
              calendars:
                always: {zone: Europe/Brussels, week: {mon-sun: ["00:00-24:00"]}}
                office: {zone: Europe/Brussels, week: {mon-fri: ["09:00-12:30", "13:00-17:00"]}, holidays: [01-01, 12-24..12-26, 2026-05-25]}
                nights: {zone: Europe/Brussels, week: {mon-sun: ["00:00-05:00"]}}
              """),
          Map.entry(
              "people.yaml",
              """
              units:
                - {unit: works, name: Small Works}
                - {unit: sales, name: Sales, in: works, manager: sam@small.example}
                - {unit: stock, name: Stock, in: works}
                - {unit: it, name: IT, in: works}
              people:
                - {email: an@small.example, name: An Peeters, unit: sales, language: nl}
                - {email: sam@small.example, name: Sam Jacobs, unit: sales, language: en}
                - {email: ola@small.example, name: Ola Berg, unit: stock, language: en}
                - email: bo@small.example
                  name: Bo Claes
                  unit: sales
                  language: en
                  subscriptions:
                    - {service: mailbox, offering: plus, terms: {quota: 5 GB}}
                - {email: els@small.example, name: Els Maes, unit: it, language: en, roles: [agent]}
                - {email: mia@small.example, name: Mia Daems, unit: it, language: en, roles: [manager]}
              """),
          Map.entry(
              "services/mailbox.yaml",
              """
              service: mailbox
              name: {en: Mailbox, nl: Postvak}
              aliases: {en: [e-mail, mail, inbox], nl: [mail, mailbox]}
              summary: {en: E-mail in the office and at home., nl: E-mail op kantoor en thuis.}
              status: live
              owner: mail
              hours: always
              support: office
              offerings:
                - offering: standard
                  name: {en: Standard, nl: Standaard}
                  terms: {quota: 1.5 GB, availability: 99.9 % per month, backup-frequency: daily, backup-retention: 30 days, price: 12.50 EUR per month}
                - offering: plus
                  name: {en: Plus, nl: Plus}
                  terms: {quota: 4 GB, backup-retention: 90 days}
              technical:
                runs-on: [exchange-cluster]
                patched-by: mail
                backed-up-by: mail
              """),
          Map.entry(
              "services/vpn.yaml",
              service(
                  "vpn", "VPN", "live", "price: 3 EUR per month, maximum: 3 devices", "nights")),
          Map.entry(
              "services/wifi.yaml",
              service("wifi", "Wifi", "live", "price: 1 EUR per month", "office")),
          Map.entry(
              "services/archive.yaml",
              service("archive", "Archive", "live", "price: 7 EUR per month", "office")),
          Map.entry(
              "services/scanner.yaml",
              service("scanner", "Scanner", "live", "price: 8 EUR per month", "office")),
          Map.entry(
              "services/laptop.yaml",
              service(
                  "laptop",
                  "Laptop",
                  "live",
                  "price: 30 EUR per month, delivery-time: 5 business days",
                  "office")),
          Map.entry(
              "services/telepresence.yaml",
              service(
                  "telepresence", "Telepresence", "planned", "price: 40 EUR per month", "office")),
          Map.entry(
              "services/fax.yaml",
              service("fax", "Fax", "retired", "price: 2 EUR per month", "office")),
          Map.entry(
              "agreements/all.yaml",
              sla(
                      "SLA-MBX",
                      1,
                      "mailbox",
                      "sales",
                      "2025-01-01",
                      "2025-12-31",
                      "terms: {quota: 1 GB}")
                  + sla(
                      "SLA-MBX",
                      2,
                      "mailbox",
                      "sales",
                      "2026-01-01",
                      "",
                      """
                      terms: {quota: 2 GB}
                      targets:
                        - {kind: incident, priority: critical, respond: 15 min, resolve: 4 h, hours: always}
                        - {kind: incident, priority: high, respond: 1 h, resolve: 1 business day, hours: office}
                      """)
                  + sla("SLA-MBX-STOCK", 1, "mailbox", "stock", "2026-01-01", "", "")
                  + sla("SLA-VPN", 1, "vpn", "sales", "2025-01-01", "", "")
                  + sla("SLA-ARCHIVE", 1, "archive", "sales", "2025-01-01", "2025-12-31", "")
                  + sla("SLA-SCANNER", 1, "scanner", "sales", "2027-01-01", "", "")
                  + """
                  agreement: OLA-MAIL
                  kind: ola
                  version: 1
                  service: mailbox
                  with: mail
                  from: 2025-01-01
                  targets:
                    - {kind: incident, priority: critical, respond: 10 min, resolve: 3 h, hours: always}
                  ---
                  agreement: CONTRACT-NORTHWIND
                  kind: contract
                  version: 1
                  service: mailbox
                  with: Northwind
                  from: 2025-01-01
                  terms: {availability: 99.95 % per month}
                  """),
          Map.entry(
              "knowledge/password.md",
              """
              ---
              id: kb-password
              title: Change your password
              language: en
              ---
              Open the account page and choose a new password.

              ## When you forgot your password
              Ask the desk for a code, and bring your badge.
              """),
          Map.entry(
              "knowledge/printen.md",
              """
              ---
              id: kb-printen
              title: Afdrukken op de printer van je verdieping
              language: nl
              ---
              Kies de printer in de lijst en hou je badge ertegen.
              """),
          Map.entry(
              "knowledge/unlock.md",
              """
              ---
              id: kb-unlock
              title: Unlock the account of a colleague
              language: en
              audience: staff
              ---
              Open the directory, look up the account and choose unlock.
              """),
          Map.entry(
              "knowledge/commission.md",
              """
              ---
              id: kb-commission
              title: Enter your commission in the sales tool
              language: en
              audience: sales
              ---
              Open the sales tool and enter the commission of the month.
              """),
          Map.entry(
              "knowledge/projector.md",
              """
              ---
              id: kb-projector
              title: Connect the projector in the meeting room
              language: en
              review-by: 2026-03-31
              ---
              Plug the cable of the projector in and press source.
              """));

  private SmallDesk() {}

  private static String service(
      String id, String name, String status, String terms, String support) {
    return """
    service: %s
    name: %s
    summary: {en: The %s of Small Works., nl: De %s van Small Works.}
    status: %s
    owner: desk
    hours: always
    support: %s
    offerings:
      - offering: standard
        name: Standard
        terms: {%s}
    """
        .formatted(id, name, name, name, status, support, terms);
  }

  private static String sla(
      String id, int version, String service, String with, String from, String until, String more) {
    return """
    agreement: %s
    kind: sla
    version: %d
    service: %s
    offering: standard
    with: %s
    from: %s
    """
            .formatted(id, version, service, with, from)
        + (until.isEmpty() ? "" : "until: " + until + "\n")
        + (more.isEmpty() ? "" : more.strip() + "\n")
        + "---\n";
  }
}
