using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Submissions;
using Stored = Mhep.Data.Schema.Submissions.Submission;

namespace Mhep.Data.Api.Submissions;

/// <summary>One file handed in, and everything that is known about what became of it.</summary>
[Node(nameof(Key))]
public sealed class Submission
{
    private const string NotShown = "not shown";

    private readonly Stored _stored;

    internal Submission(Stored stored, Provider? provider) => (_stored, Provider) = (stored, provider);

    /// <summary>Random, so that an id says nothing about how many there are.</summary>
    [Ignore]
    public Guid Key => _stored.Id;

    /// <summary>Name of the file without its folder, identifying values masked; 'not shown' where the viewer sees counts and dates alone.</summary>
    public string FileName => ShowsFile ? _stored.FileName : NotShown;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; 'not shown' where the viewer sees counts and dates alone.</summary>
    public string Sha256 => ShowsFile ? _stored.Sha256 : NotShown;

    /// <summary>Size of the file; the largest Int stands for itself and anything above.</summary>
    public int Bytes => int.CreateSaturating(_stored.Bytes);

    /// <summary>When it was handed in, UTC.</summary>
    public DateTimeOffset ReceivedAt => new(_stored.ReceivedAt);

    /// <summary>The provider all of whose rows these are; null: the programme's, or of several providers.</summary>
    public Provider? Provider { get; }

    /// <summary>What became of it.</summary>
    public SubmissionStatus Status => _stored.Status;

    /// <summary>Rows with something in them, below the headings of known sheets.</summary>
    public int RowsRead => _stored.RowsRead;

    /// <summary>Rows that went into the data.</summary>
    public int RowsAccepted => _stored.RowsAccepted;

    /// <summary>Rows left out because of an error.</summary>
    public int RowsRejected => _stored.RowsRejected;

    /// <summary>Stored rows whose key was not there before.</summary>
    public int Added => _stored.Added;

    /// <summary>Stored rows whose key was there with other facts.</summary>
    public int Changed => _stored.Changed;

    /// <summary>Keys that were there before and no longer are.</summary>
    public int Removed => _stored.Removed;

    /// <summary>Stored rows that say what was there before.</summary>
    public int Unchanged => _stored.Unchanged;

    /// <summary>How many figures of closed quarters it moves, or would move once it is confirmed.</summary>
    public int MovedFiguresInAll => ShowsFile ? _stored.MovedFigures : 0;

    /// <summary>When someone confirmed what it drops or restates, UTC; null: nobody had to, or has yet.</summary>
    public DateTimeOffset? ConfirmedAt => _stored.ConfirmedAt is { } moment ? new DateTimeOffset(moment) : null;

    /// <summary>When it was taken back, UTC.</summary>
    public DateTimeOffset? WithdrawnAt => _stored.WithdrawnAt is { } moment ? new DateTimeOffset(moment) : null;

    /// <summary>Why it was taken back.</summary>
    public string? WithdrawalReason => ShowsFile ? _stored.WithdrawalReason : null;

    /// <summary>Whether the caller may confirm and withdraw it.</summary>
    [Ignore]
    internal bool MayDecide { get; init; }

    /// <summary>Whether the caller sees more than counts and dates.</summary>
    internal bool ShowsFile { get; init; }

    /// <summary>Whether the caller may have the file back as it was sent.</summary>
    internal bool GivesWorkbook { get; init; }

    /// <summary>Whether the caller sees what was found.</summary>
    internal bool ShowsFindings { get; init; }

    internal Guid? DuplicateOfKey => ShowsFile ? _stored.DuplicateOfId : null;
}
