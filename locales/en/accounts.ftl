# Navigation of the roles
accounts-nav-office = Personal office
accounts-nav-account = Your account
accounts-nav-inviting = Overview
accounts-nav-invitations = Invitations
accounts-nav-arrivals = Arrival notices
accounts-nav-desk = Desk
accounts-nav-desk-invitations = Invitations
accounts-nav-desk-applications = Applications
accounts-nav-desk-arrivals = Arrivals
accounts-nav-border = Checkpoint
accounts-nav-admin = Administration
