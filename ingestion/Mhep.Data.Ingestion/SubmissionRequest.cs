using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Ingestion;

/// <summary>Who hands a file in, and what they say of it that the file itself may not.</summary>
/// <param name="ProviderCode">The provider that sends its own rows; null: the programme, which may send anyone's.</param>
/// <param name="DataFrom">First day covered, for sheets that do not say.</param>
/// <param name="DataTo">Last day covered, for sheets that do not say.</param>
public sealed record SubmissionRequest(string? ProviderCode, DateOnly? DataFrom, DateOnly? DataTo)
{
    /// <summary>
    /// The submission that was stored when the file arrived and is now to be brought to its end, once however often it is asked for;
    /// null: it is stored when its end is known, under an id of its own.
    /// </summary>
    public Guid? SubmissionId { get; init; }

    /// <summary>What the file's own headings and codes mean; null: what is stored for the provider that sends it, if anything is.</summary>
    public ProviderMapping? Mapping { get; init; }

    /// <summary>Who hands it in, as the audit log has it; the inbox, unless said otherwise.</summary>
    public AuditActor SentBy { get; init; } = AuditActor.Inbox;

    /// <summary>Whether rows with errors are left out and the others taken; by default an error anywhere refuses the file.</summary>
    public bool AcceptGoodRows { get; init; }
}
