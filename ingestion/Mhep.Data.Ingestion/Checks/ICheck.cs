namespace Mhep.Data.Ingestion.Checks;

/// <summary>One thing to look at across the rows of a workbook. Adds findings and changes nothing.</summary>
internal interface ICheck
{
    /// <summary>Looks.</summary>
    /// <param name="context">The rows, what is known, and where findings go.</param>
    void Run(CheckContext context);
}
