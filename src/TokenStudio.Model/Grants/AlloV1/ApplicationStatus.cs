namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>What became of an application, by the contract's numbers.</summary>
public enum ApplicationStatus
{
    Pending = 0,
    Approved = 1,
    Rejected = 2,
    Canceled = 3,
}
