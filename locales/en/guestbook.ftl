### What an inviting party keeps: guests and premises.

guestbook-guests-title = Saved guests
guestbook-guests-lead = Guests whom you keep to fill in invitations and arrival notices. A guest is saved by a tick under a form, or here.
guestbook-guests-search = Name or passport number
guestbook-guests-search-hint = Any part of the name in Latin letters, or the beginning of the number
guestbook-places-title = Saved premises
guestbook-places-lead = Addresses that you keep to fill in invitations and arrival notices. Premises are saved by a tick under a form, or here.
guestbook-places-search = Address
guestbook-search = Search
guestbook-none = There is nothing here.
guestbook-more = Show more
guestbook-first-page = Back to the first page
guestbook-guest-add = Save a guest
guestbook-guest-new = A new guest
guestbook-place-add = Save premises
guestbook-place-new = New premises
guestbook-guest = Guest
guestbook-surname = Surname
guestbook-surname-hint = In Latin letters, as in the passport. If the passport shows one name only, enter it here.
guestbook-given-names = Given names
guestbook-citizenship = Citizenship
guestbook-citizenship-hint = The code of three letters, for example IND or TUR
guestbook-citizenship-missing = Enter the three letters of the citizenship
guestbook-born = Date of birth
guestbook-born-missing = Enter the date of birth
guestbook-sex = Sex
guestbook-sex-hint = An invitation asks for it; a notice does not
guestbook-sex-f = Female
guestbook-sex-m = Male
guestbook-sex-x = Not specified in the passport
guestbook-passport = Passport number
guestbook-passport-hint = When the guest has a new passport, enter its number here: the earlier one is kept with its date.
guestbook-passports = Passports, and since when they have been known
guestbook-region = Region
guestbook-address = Address
guestbook-address-hint = Town or village, street, building, apartment or hotel
guestbook-address-missing = Enter the address
guestbook-kind = Kind of premises
guestbook-kind-hint = Optional
guestbook-save = Save
guestbook-use = Use
guestbook-invite = Fill in an invitation
guestbook-notify = Fill in an arrival notice
guestbook-remove = Remove
guestbook-remove-hint = What is removed here is gone for good. Invitations and notices that you filed stay as they are.
guestbook-guest-saved-already = Another saved guest has this name, date of birth and citizenship
guestbook-place-saved-already = These premises are saved already
guestbook-notice-guest-saved = The guest is saved.
guestbook-notice-guest-removed = The guest is removed.
guestbook-notice-place-saved = The premises are saved.
guestbook-notice-place-removed = The premises are removed.

## Under other forms
guestbook-remember = For the next time
guestbook-remember-guest = Remember this guest
guestbook-remember-premises = Remember these premises
guestbook-fill-in-guest = Fill in a saved guest
guestbook-fill-in-premises = Fill in saved premises

## Regions and premises
guestbook-region-missing = Choose the region
guestbook-premises-hotel = Hotel
guestbook-premises-hostel = Hostel
guestbook-premises-dwelling = House or apartment
guestbook-premises-dormitory = Dormitory
guestbook-premises-medical-institution = Medical institution
guestbook-premises-other = Other
