namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented contact with an employer.</summary>
/// <param name="SpecialistCode">Who made it.</param>
/// <param name="Day">When.</param>
/// <param name="FaceToFace">Whether they met.</param>
/// <param name="Channel">'In person' exactly when they met.</param>
/// <param name="Employer">Invented employer.</param>
public sealed record SyntheticContact(string SpecialistCode, DateOnly Day, bool FaceToFace, string Channel, string Employer);
