using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>The canonical headings of a client's cells that checks speak of.</summary>
internal static class ClientHeadings
{
    public const string Site = "Site";
    public const string Specialist = "Employment Specialist";
    public const string EngagedBy = "Engaged by";
    public const string Referral = "Referral date";
    public const string Employed = "Employed at referral";
    public const string Profile = "Date Vocational Profile Started";
    public const string ThirdAppointment = "Third appointment date";
    public const string Discharge = "Discharge date";

    /// <summary>The columns of a client's row that say on which day something happened, but for referral and discharge.</summary>
    public static IReadOnlyList<(string Heading, Func<ClientRow, DateOnly?> Date)> Events { get; } =
    [
        ("First meaningful contact date", client => client.FirstMeaningfulContactDate),
        (Profile, client => client.VocationalProfileDate),
        (ThirdAppointment, client => client.ThirdAppointmentDate),
        ("First employer contact date", client => client.FirstEmployerContactDate),
        ("Last contact date", client => client.LastContactDate),
        ("Last in-work support date", client => client.LastInWorkSupportDate),
        ("Benefits advice date", client => client.BenefitsAdviceDate),
    ];

    /// <summary>A heading inside a sentence: 'Referral date' becomes 'referral date', 'Date Vocational Profile Started' stays.</summary>
    /// <param name="heading">A canonical heading.</param>
    public static string InSentence(string heading) =>
        heading.AsSpan(1).ContainsAnyInRange('A', 'Z') ? heading : char.ToLowerInvariant(heading[0]) + heading[1..];
}
