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

    /// <summary>The days of a client's row on which something happened, but for referral and discharge, with their canonical headings.</summary>
    /// <param name="client">The row.</param>
    public static IEnumerable<(string Heading, DateOnly Date)> Events(this ClientRow client)
    {
        if (client.FirstMeaningfulContactDate is { } contact) yield return ("First meaningful contact date", contact);
        if (client.VocationalProfileDate is { } profile) yield return (Profile, profile);
        if (client.ThirdAppointmentDate is { } third) yield return (ThirdAppointment, third);
        if (client.FirstEmployerContactDate is { } employer) yield return ("First employer contact date", employer);
        if (client.LastContactDate is { } last) yield return ("Last contact date", last);
        if (client.LastInWorkSupportDate is { } support) yield return ("Last in-work support date", support);
        if (client.BenefitsAdviceDate is { } advice) yield return ("Benefits advice date", advice);
    }

    /// <summary>A heading inside a sentence: 'Referral date' becomes 'referral date', 'Date Vocational Profile Started' stays.</summary>
    /// <param name="heading">A canonical heading.</param>
    public static string InSentence(string heading) =>
        heading.AsSpan(1).ContainsAnyInRange('A', 'Z') ? heading : char.ToLowerInvariant(heading[0]) + heading[1..];
}
