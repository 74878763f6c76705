namespace Mhep.Data.Schema.Audit;

/// <summary>What an entry of the audit log says was done. The log keeps the name, so a member is never renamed.</summary>
public enum AuditAction
{
    /// <summary>A question was answered.</summary>
    Query,

    /// <summary>A mutation was run.</summary>
    Mutation,

    /// <summary>Someone began to listen.</summary>
    Subscription,

    /// <summary>A document could not be run: its syntax, a rule, a limit or its variables.</summary>
    OperationRefused,

    /// <summary>A request was not let in: the status and code are the detail.</summary>
    Refused,

    /// <summary>Something was asked for by its id or code that the caller does not see, or that is not there.</summary>
    NotFound,

    /// <summary>Rows about clients were read: the rows behind a figure, or those of a study.</summary>
    ClientRowsRead,

    /// <summary>A workbook was fetched with what was found in it.</summary>
    WorkbookDownloaded,

    /// <summary>A template was written with the provider's current rows in it.</summary>
    TemplatePrefilled,

    /// <summary>A provider's data were exported.</summary>
    DataExported,

    /// <summary>A file was handed in.</summary>
    SubmissionReceived,

    /// <summary>A file was only checked.</summary>
    SubmissionChecked,

    /// <summary>A submission went into the data.</summary>
    SubmissionAccepted,

    /// <summary>A submission was refused because of what it holds.</summary>
    SubmissionRejected,

    /// <summary>A submission waits for someone to confirm it.</summary>
    SubmissionWaits,

    /// <summary>A submission could not be brought to an end.</summary>
    SubmissionFailed,

    /// <summary>Someone confirmed a submission.</summary>
    SubmissionConfirmed,

    /// <summary>Someone took a submission back.</summary>
    SubmissionWithdrawn,

    /// <summary>A key was made.</summary>
    KeyCreated,

    /// <summary>A key's successor was made.</summary>
    KeyRotated,

    /// <summary>A key was taken back.</summary>
    KeyRevoked,

    /// <summary>A provider agreed to show something.</summary>
    AgreementAdded,

    /// <summary>An agreement was ended.</summary>
    AgreementWithdrawn,

    /// <summary>A provider joined or left a circle whose members see each other's figures.</summary>
    CircleChanged,

    /// <summary>Cells were released to peers.</summary>
    CellsReleased,

    /// <summary>A release was due and could not be made: the one before goes on being shown.</summary>
    ReleaseNotMade,

    /// <summary>A rule of disclosure control was changed.</summary>
    DisclosureRuleChanged,

    /// <summary>A person was removed from the data.</summary>
    ClientErased,

    /// <summary>The keys that stand between clients and their own ids were replaced.</summary>
    ClientKeysRotated,

    /// <summary>What was kept long enough was deleted.</summary>
    RetentionApplied,

    /// <summary>A provider's own headings and codes were given another meaning.</summary>
    MappingChanged,

    /// <summary>A server started: the detail says what of it is open.</summary>
    ServerStarted,

    /// <summary>A server stopped.</summary>
    ServerStopped,

    /// <summary>The log's anchor was missing or not the platform's when this entry was written: entries before it may have been cut off.</summary>
    AnchorLost,
}
