package balie.storage.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What each table keeps about people, column by column: every text column of every table, so that
/// a new one that nobody thought about fails a test.
final class Personal {
  /// What a column holds.
  enum Keeps {
    /// A person's address.
    PERSON,
    /// What somebody said, wrote or was told.
    WORDS,
    /// A channel's own name for a place or message, which may have an address in it.
    PLACE,
    /// What the desk folder says; it changes there and with the next publication.
    DESK,
    /// Nobody: ids, codes, dates.
    NOBODY
  }

  /// @param own which rows a person wrote or was told, with `:p` for their address; empty where a
  ///   row is about the people that it names and nobody else
  record Table(String name, Map<String, Keeps> columns, Optional<String> own) {
    Table {
      columns = Map.copyOf(columns);
    }

    List<String> all(Keeps kind) {
      return columns.entrySet().stream()
          .filter(each -> each.getValue() == kind)
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  private static final String REPORTED = "IN (SELECT number FROM ticket WHERE person = :p)";

  /// `table | kind: columns | which rows are a person's own`; a column that is not named is
  /// nobody's.
  private static final String TABLES =
      """
      migration | nobody: checksum
      publication | nobody: day
      publication_change | nobody: kind what | person: id
      folder_entry | nobody: what | person: id
      organisation | nobody: zone | desk: name | person: service_manager
      organisation_language | nobody: language
      team | nobody: team | desk: name | person: lead
      term | nobody: term type
      term_text | nobody: term what language | desk: words
      ladder | nobody: ladder
      ladder_rung | nobody: ladder repeat_after
      ladder_recipient | nobody: ladder | person: recipient
      unit | nobody: unit part_of | desk: name | person: manager stand_in
      person | nobody: unit language | person: person | desk: name
      person_role | nobody: role | person: person
      subscription | nobody: service offering valid_from valid_until | person: person
      subscription_term | nobody: term type language | desk: written | person: person
      article | nobody: article language service audience audience_unit review_by
      article | desk: title body | person: owner
      calendar | nobody: calendar zone
      calendar_week | nobody: calendar
      calendar_holiday | nobody: calendar kind first_day last_day
      service | nobody: service status hours support | person: owner
      service | desk: patched_by monitored_by backed_up_by runbook
      service_text | nobody: service what language | desk: words
      service_component | nobody: service | desk: component
      offering | nobody: service offering
      offering_text | nobody: service offering language | desk: words
      offering_term | nobody: service offering term type language | desk: written
      agreement | nobody: agreement kind service offering valid_from valid_until agreed_on review_by
      agreement | nobody: withdrawn_on | desk: with_whom agreed_by
      agreement_term | nobody: agreement term type language | desk: written
      agreement_target | nobody: agreement kind priority respond resolve hours ladder respond_next
      message | nobody: channel | person: asker | place: event conversation | words: words
      message | own: asker = :p
      focus | nobody: service term language kind priority day unit | person: person
      focus | place: conversation
      focus_choice | nobody: service term label | place: conversation
      letter | nobody: to_kind channel card state reason | person: to_id
      letter | place: conversation reference | words: body
      letter | own: to_id = :p OR answers IN (SELECT number FROM message WHERE asker = :p)
      reach | nobody: channel | person: person | place: conversation
      ticket_event | nobody: what manner team priority day channel language
      ticket_event | person: by_whom person | place: conversation | words: words
      ticket_event | own: by_whom = :p
      ticket_opening | nobody: unit kind service agreement impact urgency | words: title
      ticket_opening | own: ticket REPORTED
      ticket_excerpt | words: words | own: ticket REPORTED
      ticket_attachment | words: name | own: ticket REPORTED
      ticket | nobody: kind status priority service team channel | person: person assignee
      ticket | place: conversation | words: title | own: person = :p
      ticket_reporter | person: person
      ticket_word | nobody: word
      draft | nobody: channel language kind service impact | person: person | place: conversation
      draft | words: words | own: person = :p
      draft_excerpt | words: words | own: message IN (SELECT message FROM draft WHERE person = :p)
      pending | nobody: channel what | person: person | place: conversation
      outage | nobody: service | person: by_whom | words: note
      service_order | nobody: channel language service offering status
      service_order | person: asked_by person decided_by | place: conversation
      order_approver | person: person
      granted | nobody: service offering valid_from | person: person
      problem | nobody: service | person: by_whom | words: title known_error workaround
      problem | own: by_whom = :p
      change_request | nobody: service agreement unit | person: person | words: words
      change_request | own: person = :p
      ticket_rules | nobody: triage
      priority_matrix | nobody: impact urgency priority
      service_order | nobody: channel language service offering status
      service_order | person: asked_by person decided_by | place: conversation
      order_approver | person: person
      granted | nobody: service offering valid_from | person: person
      problem | nobody: service | person: by_whom | words: title known_error workaround
      change_request | nobody: service agreement unit | person: person | words: words
      change_request | own: person = :p
      rota | nobody: team
      rota_shift | nobody: team first_day
      rota_day | nobody: team
      rota_turn | nobody: team | person: person
      rota_absence | nobody: team first_day last_day | person: person
      rota_swap | nobody: team day | person: person instead_of
      fired_step | nobody: clock fate | person: has_it
      clock_basis | nobody: what value
      web_session | nobody: id | person: person
      sign_in_link | nobody: id browser | person: person
      account_link | nobody: platform place account | person: person
      link_code | nobody: code platform place account | person: person
      link_attempt | nobody: platform place account
      api_client | nobody: name token grants
      api_client_person | nobody: client | person: person
      feedback | nobody: verdict | person: person
      question | nobody: fate service
      gap_settled | person: by_whom
      article_draft | nobody: language service audience audience_unit | person: by_whom
      article_draft | words: title body
      article_draft | own: version = 1 AND message IN (SELECT number FROM message WHERE asker = :p)
      added_article | nobody: article language service audience audience_unit review_by
      added_article | desk: title body | person: owner
      added_example | nobody: term language | person: by_whom | words: words
      added_example | own: message IN (SELECT number FROM message WHERE asker = :p)
      watermark | nobody: channel stream mark
      venue | nobody: channel venue team
      rehearsal | nobody: words
      service_probe | nobody: service probe kind record redundant | desk: target statuses wanted server
      reference_probe | nobody: probe kind record redundant | desk: target statuses wanted server
      firing_alert | nobody: alert
      known_outage | nobody: service
      api_client_service | nobody: client service
      measurement_source | nobody: service name kind measures redundant
      measured_run | nobody: seen
      recent_sample | nobody: seen
      maintenance | nobody: service | person: by_whom closed_by | words: why note
      maintenance | own: by_whom = :p
      correction | nobody: service claim blame | desk: supplier | person: by_whom
      correction | words: cause why | own: by_whom = :p
      proof | nobody: service what origin | person: by_whom | words: note | own: by_whom = :p
      budget_alert | nobody: service pace target used
      measure | nobody: service month until_day | person: who judged_by opened_by | words: what note
      measure | own: opened_by = :p OR judged_by = :p
      measure_agreement | nobody: agreement
      closing | nobody: service month | desk: figures | person: by_whom | words: why
      closing | own: by_whom = :p
      closed_source | nobody: service month
      closed_run | nobody: service month seen
      digest | nobody: month | person: person
      judged_month | nobody: month
      golden_question | desk: line
      audit | nobody: deed | person: who about
      """;

  private Personal() {}

  /// Every table with a text column, in the order in which they are told.
  static List<Table> tables() {
    Map<String, Map<String, Keeps>> columns = new LinkedHashMap<>();
    Map<String, String> own = new LinkedHashMap<>();
    for (String line : TABLES.strip().split("\n", -1)) {
      List<String> parts = new ArrayList<>(List.of(line.split(" \\| ", -1)));
      String table = parts.removeFirst();
      Map<String, Keeps> kept = columns.computeIfAbsent(table, _ -> new LinkedHashMap<>());
      for (String part : parts) {
        String[] kindAndRest = part.split(": ", 2);
        if (kindAndRest[0].equals("own")) {
          own.put(table, kindAndRest[1].replace("REPORTED", REPORTED));
        } else {
          Keeps kind = Keeps.valueOf(kindAndRest[0].toUpperCase(Locale.ROOT));
          List.of(kindAndRest[1].split(" ", -1)).forEach(column -> kept.put(column, kind));
        }
      }
    }
    return columns.entrySet().stream()
        .map(
            each ->
                new Table(
                    each.getKey(), each.getValue(), Optional.ofNullable(own.get(each.getKey()))))
        .toList();
  }
}
