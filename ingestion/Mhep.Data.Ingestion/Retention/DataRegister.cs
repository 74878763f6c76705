using System.Collections.Frozen;

namespace Mhep.Data.Ingestion.Retention;

/// <summary>
/// Where everything lies that is kept, and of which class it is: each column of each table of the databases, each kind of file beside them. A test goes through a
/// running platform's folder and fails for what is not written down here, or has a class that docs/privacy.md does not explain.
/// </summary>
public static class DataRegister
{
    /// <summary>A line a table: its class, its name, its columns. '*' is a column of text that people wrote, '=' one of another class than its table.</summary>
    private const string Tables =
        """
        figures aggregate_return: id site_id specialist_id period_start period_end referrals engagements first_job_starts job_starts sustained_6_weeks
          sustained_13_weeks_under_16_hours sustained_13_weeks_16_hours_or_more sustained_13_weeks sustained_26_weeks slice_version_id source_sheet_id
          source_row key_hash content_hash
        access agreement: id kind provider_id commissioner_id starts_on withdrawn_on
        access api_key: id family hash name role provider_id commissioner_id specialist_code study created_at expires_at revoked_at last_used_at
        access api_key_site: key_id site_id
        access circle: id name by_letter
        access circle_membership: id circle_id provider_id letter starts_on withdrawn_on
        clients client: id provider_id lookup own_id_encrypted
        directory commissioner: id code
        submissions confirmation_reason: submission_id ordinal text*
        figures context_note: id site_id from_date to_date kind note* not_compared slice_version_id source_sheet_id source_row key_hash content_hash
        versions current_version_change: data_version slice_id version_id changed_at
        versions data_version: id number next_row_id
        warnings early_warning: id site_id provider_id rule measure period as_of first_raised_at data_version closed_at closed_data_version
        replies early_warning_reply: id warning_id text* replied_at key_id
        figures employer_contact: id site_id specialist_id contact_date face_to_face channel* employer_hash slice_version_id source_sheet_id source_row
          key_hash content_hash
        directory employment_specialist: id site_id code
        clients episode: id client_id site_id referral_date specialist_id engaged_by_specialist_id team* referral_source* funding_stream* employed_at_referral
          employment_status_at_referral first_meaningful_contact_date vocational_profile_date third_appointment_date first_employer_contact_date
          last_contact_date last_in_work_support_date benefits_advice_date discharge_date discharge_reason* discharge_outcome* age_band gender* ethnicity*
          benefit_at_referral* length_of_unemployment* consent_to_evaluation slice_version_id source_sheet_id source_row key_hash content_hash
        tombstones erased_site: erasure_id site_id
        tombstones erasure: id provider_id tombstone first_key_version erased_at data_version finished_at
        figures fidelity_item_score: review_id number score
        figures fidelity_review: id site_id review_date reviewer* kind scale slice_version_id source_sheet_id source_row key_hash content_hash
        submissions finding: submission_id ordinal code severity sheet* row_number column_number header* cell_text*=cell-texts message* remedy
        clients job: id client_id site_id specialist_id specialist_unallocated named_referral_date start_date end_date end_reason* hours_per_week hours_band
          average_hours_at_13_weeks hours_band_at_13_weeks competitive_paid first_four_hours_worked job_title* sector* contract_type* employer_hash
          evidence_type* evidence_date evidence_status* slice_version_id source_sheet_id source_row key_hash content_hash
        mappings mapping_version: provider_id version_number mapping_sha_256 stored_at
        submissions moved_figure: submission_id ordinal site specialist measure quarter before after
        directory provider: id code
        access provider_key_version: provider_id key_version rotated_at
        releases release: id made_at data_version smallest_shown rounded_to least_denominator least_providers least_feasible cell_count laxer_because least_count_left_over
          least_providers_left_over most_of_one_provider most_of_two_providers
        releases released_cell: release_id ordinal site policy_focus measure first_day last_day is_suppressed value numerator denominator units_included
          units_missing providers lower_quartile median upper_quartile mean_of_units region
        releases released_subgroup: release_id ordinal policy_focus measure first_day subgroup_by name is_suppressed numerator denominator
        reminders reminder_list: month due_on made_at data_version
        reminders reminder_list_site: month site_id provider_id days_missing
        versions row_removal: slice_version_id row_id
        directory site: id code
        directory site_listing: id site_id name provider_id provider_name commissioner_id commissioner_name policy_focus region service_start service_end
          slice_version_id source_sheet_id source_row key_hash content_hash
        versions slice: id kind key provider_id site_id current_version_id
        versions slice_version: id slice_id number base_version_id submission_id accepted_at content_hash row_count data_from data_to all_clients
        submissions source_column: sheet_id number heading* matched_to
        submissions source_sheet: id submission_id position name* kind heading_row
        directory specialist_spell: id specialist_id start_date leave_date fte team_leader team* previous_code* slice_version_id source_sheet_id source_row
          key_hash content_hash
        mappings stored_mapping: sha_256 text
        submissions submission: id added bytes changed confirmed_at duplicate_of_id file_name* mapping_sha_256 moved_figures provider_id received_at removed
          rows_accepted rows_read rows_rejected sequence sha_256 status unchanged withdrawal_reason* withdrawn_at
        submissions submission_slice: submission_id slice_id version_id added changed removed unchanged
        clients sustainment: job_id weeks reached_on
        figures target: id site_id specialist_id measure period_start period_end scenario value version agreed_on reason* slice_version_id source_sheet_id
          source_row key_hash content_hash
        audit entry: sequence at action who role provider operation document_hash subject address cells times detail act previous_hash hash seal
        audit pending_audit_entry: act at action who role provider subject detail
        """;

    /// <summary>A line a class: kinds of files, as paths below the folder of the database; '*' is any name without a folder.</summary>
    private const string Files =
        """
        database mhep.db mhep.db-wal mhep.db-shm mhep.db-journal
        spool spool/*.sealed spool/*.new spool/*.tries spool/*.reported
        checks checks/*.sealed checks/*.new
        copies kept/*/*.sealed kept/*/*.new
        inbox inbox/*/*.report.txt inbox/*/*.report.txt.new
        spool inbox/*/* inbox/*/.taken/*
        audit mhep.audit.db mhep.audit.db-wal mhep.audit.db-shm mhep.audit.anchor mhep.audit.anchor.new
        secrets keys/*.xml keys/*.bin keys/*.new
        jobs mhep.jobs.db mhep.jobs.db-wal mhep.jobs.db-shm mhep.jobs.db-journal
        jobs mhep.db.writing mhep.db.migrating mhep.audit.db.writing spool/*.lane spool/workers.lock keys/*.lock
        """;

    private static readonly FrozenDictionary<(string Table, string Column), (string Class, bool IsWritten)> Columns = ReadTables().ToFrozenDictionary();

    private static readonly IReadOnlyList<(string Class, string[] Parts)> Kinds =
        [.. Lines(Files).SelectMany(line => line.Split(' ')[1..].Select(kind => (line.Split(' ')[0], kind.Split('/'))))];

    /// <summary>The classes that anything is of, in order of name.</summary>
    public static IReadOnlyList<string> Classes =>
        [.. Columns.Values.Select(column => column.Class).Concat(Kinds.Select(kind => kind.Class)).Where(name => name != "database").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Columns of text that people wrote, where anything may stand.</summary>
    public static IReadOnlyList<(string Table, string Column)> Written => [.. Columns.Where(column => column.Value.IsWritten).Select(column => column.Key).Order()];

    /// <summary>The class of a column; null: nobody has written down which.</summary>
    /// <param name="table">The table, of the database or of the audit log.</param>
    /// <param name="column">The column.</param>
    public static string? ClassOf(string table, string column) => Columns.TryGetValue((table, column), out var found) ? found.Class : null;

    /// <summary>The class of a file; null: nobody has written down which. 'database' is the file whose columns each have their own.</summary>
    /// <param name="path">Its path below the folder of the database, with '/'.</param>
    public static string? ClassOfFile(string path)
    {
        var parts = path.Split('/');
        return Kinds.Where(kind => kind.Parts.Length == parts.Length && kind.Parts.Zip(parts).All(pair => Fits(pair.First, pair.Second))).Select(kind => kind.Class).FirstOrDefault();
    }

    private static bool Fits(string kind, string name) => kind.Split('*') is [var start, var end]
        ? name.Length >= start.Length + end.Length && name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)
        : kind == name;

    private static IEnumerable<KeyValuePair<(string, string), (string, bool)>> ReadTables()
    {
        var (type, table) = ("", "");
        foreach (var word in Lines(Tables).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectWithNext())
        {
            if (word.Next.EndsWith(':')) type = word.This;
            else if (word.This.EndsWith(':')) table = word.This[..^1];
            else yield return ColumnOf(type, table, word.This);
        }
    }

    private static KeyValuePair<(string, string), (string, bool)> ColumnOf(string type, string table, string word)
    {
        var parts = word.Split('=');
        return new((table, parts[0].TrimEnd('*')), (parts is [_, var other] ? other : type, parts[0].EndsWith('*')));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<(string This, string Next)> SelectWithNext(this IEnumerable<string> words)
    {
        string? before = null;
        foreach (var word in words)
        {
            if (before is not null) yield return (before, word);
            before = word;
        }

        if (before is not null) yield return (before, "");
    }
}
