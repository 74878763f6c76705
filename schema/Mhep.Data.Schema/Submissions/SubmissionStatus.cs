namespace Mhep.Data.Schema.Submissions;

/// <summary>What has become of a submission.</summary>
public enum SubmissionStatus
{
    /// <summary>Handed in, nothing read yet.</summary>
    Received,

    /// <summary>Being read and checked.</summary>
    Checking,

    /// <summary>Only a check was asked for.</summary>
    Checked,

    /// <summary>Refused because of its content; nothing of it is in the data.</summary>
    Rejected,

    /// <summary>Waits until someone confirms what it would drop or restate.</summary>
    AwaitingConfirmation,

    /// <summary>In the data.</summary>
    Accepted,

    /// <summary>It had slices; none of them is current any more.</summary>
    Superseded,

    /// <summary>Taken back; the version before is current again.</summary>
    Withdrawn,

    /// <summary>The platform's fault, not the file's; it may be sent again.</summary>
    Failed,
}
