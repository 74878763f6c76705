using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>Columns that several sheets have; each sheet declares its own so that a declaration belongs to one sheet.</summary>
internal static class SharedColumns
{
    public static Column ClientId() => new("Client ID", ColumnType.Identifier)
    {
        IsRequired = true,
        IsClientId = true,
        Aliases =
        [
            "Client ref", "Client reference", "Client number", "Client no", "Client code", "Unique ID", "Unique client ID", "Unique identifier",
            "Service user ID", "Service user ref", "Service user number", "Participant ID", "Person ID", "Pseudonym", "ID",
        ],
        Note = "The provider's own pseudonym. Leading zeros matter: format the column as text.",
    };

    public static Column Site() => new("Site", ColumnType.Identifier)
    {
        Aliases = ["Site code", "Service", "Service code", "Project", "Project code"],
        Names = NameRisk.Text,
        Note = "The site's code. May be left out where a cell labelled 'Site' above the headings names it, or the provider has only one.",
    };

    public static Column Specialist(string note) => new("Employment Specialist", ColumnType.Specialist)
    {
        Aliases =
        [
            "ES", "ES code", "Employment Specialist code", "Employment Specialist ID", "Worker", "Worker code", "Employment adviser", "Employment advisor",
            "Specialist", "Specialist code",
        ],
        Note = note,
    };

    public static Column ReferralDate(string note) => new("Referral date", ColumnType.Date)
    {
        Aliases = ["Date of referral", "Date referred", "Referred", "Referral received", "Referral received date", "Date referral received", "Referral accepted date"],
        Note = note,
    };

    public static Column Team() => new("Team", ColumnType.Text) { Aliases = ["Clinical team", "Referring team", "Referral team", "CMHT"] };

    public static Column Employer() => new("Employer", ColumnType.Text)
    {
        Aliases = ["Employer name", "Company"],
        Names = NameRisk.Organisation,
        Note = "Kept as a keyed hash only.",
    };
}
